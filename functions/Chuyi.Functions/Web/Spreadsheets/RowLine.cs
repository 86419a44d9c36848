using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>What is said of a row of a list.</summary>
/// <param name="Line">Which row; 0 for the list as a whole.</param>
/// <param name="Column">Which column, or null for the whole row.</param>
/// <param name="What">What is said.</param>
/// <param name="Code">What kind of fault it is; null of what is none.</param>
public sealed record RowLine(int Line, SheetColumn? Column, Sentence What, string? Code = null)
{
    public static RowLine Of(SheetFault fault) => new(fault.Line, fault.Column, fault.Fault.Reason, fault.Fault.Code);
}
