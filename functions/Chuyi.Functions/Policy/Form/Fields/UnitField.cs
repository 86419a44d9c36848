using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A unit by its name (单位).</summary>
public sealed record UnitField : CellField
{
    private const int LongestName = 60;
    private const int ShortestName = 4;

    [JsonIgnore]
    public override int Longest => LongestName;

    public override Sentence? Fault(string text) =>
        text.Length > LongestName
            ? new($"最多 {LongestName} 字，现为 {text.Length} 字。", $"has at most {LongestName} characters; this has {text.Length}.")
        : CompatibleText.Normal(text).Length < ShortestName ? new("请填写单位全称。", "is the full name of a unit.")
        : null;
}
