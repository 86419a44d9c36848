using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Chuyi.Functions.Storage;

namespace Chuyi.Rehearsals.Faults;

/// <summary>Refuses, as Azure does and its emulator does not, a query with more comparisons than storage makes.</summary>
public sealed partial class QueryLimit : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        if (CountIn(message.Request.Uri.Query) is var count && count > Tables.MostCompared)
            throw new RequestFailedException(400, $"{count} comparisons in {Uri.UnescapeDataString(message.Request.Uri.Query)}");
    }

    /// <summary>The comparisons of a query string, without those that stand in a text.</summary>
    public static int CountIn(string query) => Comparison().Count(Text().Replace(Uri.UnescapeDataString(query), "''"));

    [GeneratedRegex("[ (+](eq|ne|gt|ge|lt|le)[ +]")]
    private static partial Regex Comparison();

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Text();
}
