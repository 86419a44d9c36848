using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What is taken otherwise than it was written, for somebody to look over.</summary>
internal static class PoolRepairs
{
    /// <summary>A cell that is read as something else.</summary>
    public static RowLine Of(int line, SheetColumn column, string from, string to) =>
        new(line, column, new($"{Quotation.Of(from)}按{Quotation.Of(to)}导入", $"{Quotation.Of(from)} is taken as {Quotation.Of(to)}"));

    /// <summary>A row that says the same as another.</summary>
    public static RowLine Same(int line, int first) =>
        new(line, null, new($"与第 {first} 行完全相同，不再导入", $"The same as row {first}; it is left out"));
}
