using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A number of something, with decimal places (小数).</summary>
public sealed record DecimalField : CellField
{
    public required Sentence Unit { get; init; }

    /// <summary>Decimal places at most.</summary>
    public int Places { get; init; } = 2;

    public decimal Least { get; init; }

    public decimal Most { get; init; } = 100_000_000;

    [JsonIgnore]
    public override int Longest => FormNumber.Longest;

    public override Sentence? Fault(string text) => FormNumber.Fault(text, Least, Most, Places, Unit);

    public override Sentence Show(string text) => FormNumber.Show(Figure(text), Unit) ?? base.Show(text);

    public override decimal? Figure(string text) => FormNumber.Decimal(text);
}
