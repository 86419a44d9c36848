using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Units;

/// <summary>What is wrong with a row of a list of units.</summary>
/// <param name="Line">Which row.</param>
/// <param name="Column">Which column, or null for the whole row.</param>
public sealed record UnitRowFault(int Line, UnitColumn? Column, Refusal Fault)
{
    /// <summary>The same of whatever is wrong with the unit of a row, each at its column.</summary>
    public static IEnumerable<UnitRowFault> Of(int line, Refusal? faults) =>
        (faults?.All ?? []).Select(fault => new UnitRowFault(
            line,
            UnitColumn.Every.FirstOrDefault(column => column.Field == (fault.Field ?? fault.Code)),
            fault
        ));
}
