using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A text of so many characters (字).</summary>
public sealed record TextField : CellField
{
    /// <summary>Characters at most.</summary>
    public required int Most { get; init; }

    [JsonIgnore]
    public override int Longest => Most;

    /// <summary>Characters from which a text is written on several lines.</summary>
    private const int OneLine = 120;

    /// <summary>Whether it goes over several lines.</summary>
    [JsonIgnore]
    public bool HasLines => Most > OneLine;

    public override Sentence? Fault(string text) =>
        text.Length > Most
            ? new(
                $"最多 {Most} 字，现为 {text.Length} 字，请精简。",
                $"has at most {Most} characters; this has {text.Length}. Please shorten it."
            )
            : null;
}
