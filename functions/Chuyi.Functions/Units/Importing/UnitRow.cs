namespace Chuyi.Functions.Units;

/// <summary>A row of a list of units as somebody filled it in.</summary>
/// <param name="Line">Which row of the file it is, its first being 1.</param>
/// <param name="Cells">What stands in the columns that the file has.</param>
public sealed record UnitRow(int Line, IReadOnlyDictionary<UnitColumn, string> Cells)
{
    /// <summary>What stands in a column, without blanks around it; empty for nothing.</summary>
    public string this[UnitColumn column] => Cells.GetValueOrDefault(column) ?? "";
}
