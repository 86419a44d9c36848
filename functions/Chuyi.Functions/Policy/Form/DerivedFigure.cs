using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// A figure that follows from what is typed (由所填数据计算): a number, the sum of a column (<c>table.column</c>) or the rows of a table,
/// times a factor, divided by another if one is named; or how many members the consortium has that the form is for, who are named beside
/// the form.
/// </summary>
public sealed record DerivedFigure
{
    public required string Code { get; init; }

    public required Sentence Name { get; init; }

    /// <summary>Of what it is made; null where members are counted.</summary>
    public string? Of { get; init; }

    /// <summary>The types of members that are counted, all of them where none is named; null where no members are.</summary>
    public IReadOnlyList<MemberType>? Counts { get; init; }

    /// <summary>What it is divided by; null for nothing.</summary>
    public string? Per { get; init; }

    public decimal Times { get; init; } = 1;

    public required Sentence Unit { get; init; }

    public int Places { get; init; } = 2;

    public required Mark Mark { get; init; }
}
