namespace Chuyi.Functions.Web;

/// <summary>A row of a list as somebody filled it in.</summary>
/// <param name="Line">Which row of the file it is, its first being 1.</param>
/// <param name="Cells">What stands in the columns that the file has.</param>
public sealed record SheetRow(int Line, IReadOnlyDictionary<SheetColumn, string> Cells)
{
    /// <summary>What stands in a column, without blanks around it; empty for nothing.</summary>
    public string this[SheetColumn column] => Cells.GetValueOrDefault(column) ?? "";
}
