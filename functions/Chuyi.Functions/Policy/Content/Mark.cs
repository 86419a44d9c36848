using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// Where a fact of a category comes from: <c>S12</c> read in source 12, <c>I12</c> inferred from what source 12 says of the nearest
/// programme, <c>I</c> inferred, <c>P</c> proposed, <c>P*</c> commonly known and not seen in a source; several separated by blanks.
/// </summary>
[JsonConverter(typeof(MarkConverter))]
public sealed partial record Mark(string Text)
{
    /// <summary>Whether it is written as a mark is.</summary>
    public bool IsWritten => Written().IsMatch(Text);

    /// <summary>Whether somebody has to check it before it rules a round: no source says it.</summary>
    public bool IsProposal => Is("P");

    /// <summary>The numbers of the sources it names.</summary>
    public IReadOnlyList<int> Sources =>
        [.. Number().Matches(Text).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>What it means, for the office.</summary>
    public Sentence Say() =>
        Text switch
        {
            _ when Is("S") => new($"政策依据 {Numbers}", $"policy, source {Numbers}"),
            "I" => new("推定", "inferred"),
            _ when Is("I") => new($"参照同类项目，来源 {Numbers}", $"inferred from source {Numbers}"),
            "P*" => new("通行数值，待核", "commonly known, to be checked"),
            _ => new("建议值，待核", "a proposal, to be checked"),
        };

    private bool Is(string kind) => Text.StartsWith(kind, StringComparison.Ordinal);

    private string Numbers => string.Join(", ", Sources);

    [GeneratedRegex(@"^(S\d{1,2}|I\d{0,2}|P\*?)( (S\d{1,2}|I\d{0,2}|P\*?))*\z")]
    private static partial Regex Written();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
