using System.Globalization;
using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A whole number of something (整数).</summary>
public sealed record WholeField : CellField
{
    public required Sentence Unit { get; init; }

    /// <summary>The least that is believed.</summary>
    public long Least { get; init; }

    /// <summary>The most that is believed.</summary>
    public long Most { get; init; } = 100_000_000;

    [JsonIgnore]
    public override int Longest => FormNumber.Longest;

    public override Sentence? Fault(string text) =>
        FormNumber.Whole(text) is { } number && number >= Least && number <= Most
            ? null
            : new($"须为 {Least} 至 {Most} 之间的整数（{Unit.Zh}）。", $"is a whole number from {Least} to {Most} ({Unit.En}).");

    public override Sentence Show(string text) => FormNumber.Show(Figure(text), Unit) ?? base.Show(text);

    public override decimal? Figure(string text) => FormNumber.Whole(text);
}
