using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A share or a rate in per cent (百分比).</summary>
public sealed record PercentField : CellField
{
    /// <summary>Decimal places at most.</summary>
    private const int Places = 2;

    public decimal Least { get; init; }

    /// <summary>A growth may be more than a hundred.</summary>
    public decimal Most { get; init; } = 100;

    /// <summary>What stands behind the number.</summary>
    public static Sentence Unit { get; } = new("%", "%");

    [JsonIgnore]
    public override int Longest => FormNumber.Longest;

    public override Sentence? Fault(string text) => FormNumber.Fault(Bare(text), Least, Most, Places, Unit);

    public override Sentence Show(string text) => FormNumber.Show(Figure(text), Unit) ?? base.Show(text);

    public override decimal? Figure(string text) => FormNumber.Decimal(Bare(text));

    // Who copies it from a table has the sign behind it.
    private static string Bare(string text) => text.TrimEnd(' ', '%', '％');
}
