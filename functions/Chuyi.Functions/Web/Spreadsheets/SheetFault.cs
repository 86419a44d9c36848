using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>What is wrong with a row of a list.</summary>
/// <param name="Line">Which row; 0 for the list as a whole.</param>
/// <param name="Column">Which column, or null for the whole row.</param>
public sealed record SheetFault(int Line, SheetColumn? Column, Refusal Fault)
{
    /// <summary>The same of whatever is wrong with what a row says, each at its column.</summary>
    public static IEnumerable<SheetFault> Of(int line, Refusal? faults, IReadOnlyList<SheetColumn> columns) =>
        (faults?.All ?? []).Select(fault => new SheetFault(
            line,
            columns.FirstOrDefault(column => column.Field == (fault.Field ?? fault.Code)),
            fault
        ));
}
