using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>A row of the read store as it was found; of what it says a print, so that all rows fit into memory.</summary>
/// <param name="Seq">The event after which it is so, of a row of summaries; null where it says none.</param>
internal sealed partial record FoundRow(string Partition, string Row, ETag Tag, int? Seq, string Print)
{
    /// <summary>The case of what stands beside summaries: a change of one, or that one was written. Null of other rows.</summary>
    public string? Beside => BesideForm.Match(Row) is { Success: true } match ? match.Groups["case"].Value : null;

    public static FoundRow Of(TableEntity row) => new(row.PartitionKey, row.RowKey, row.ETag, SeqOf(row), PrintOf(row));

    /// <summary>Whether it stands where another one would, and says the same.</summary>
    public bool Is(TableEntity other) => (Partition, Row, Print) == (other.PartitionKey, other.RowKey, PrintOf(other));

    private static int? SeqOf(TableEntity row) =>
        row.RowKey.StartsWith(ReadStoreRows.BeforeWritten, StringComparison.Ordinal)
            ? int.Parse(row.RowKey.AsSpan(row.RowKey.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture)
        : row.TryGetValue("Seq", out var seq) ? seq as int?
        : null;

    private static string PrintOf(TableEntity row)
    {
        var says = new StringBuilder();
        foreach (var (name, value) in row.OrderBy(column => column.Key, StringComparer.Ordinal))
            if (value is not null && name is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"))
                says.Append(CultureInfo.InvariantCulture, $"{name} {value.GetType()} {Text(value)}\n");
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(says.ToString())));
    }

    private static object Text(object value) =>
        value switch
        {
            DateTimeOffset at => at.UtcTicks,
            string text when text.StartsWith('{') => Canonical(text),
            _ => value,
        };

    // A score that comes of a reckoning has other decimals (80.20) than the same read from its event.
    private static string Canonical(string json)
    {
        try
        {
            return CanonicalJson.Write(JsonNode.Parse(json));
        }
        catch (Exception other) when (other is JsonException or ArgumentException)
        {
            return json;
        }
    }

    [GeneratedRegex(@"\A(!\d{19}\|(?<case>.+)|\$(?<case>.+)\|\d{6})\z")]
    private static partial Regex BesideForm { get; }
}
