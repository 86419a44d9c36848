using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// A figure that follows from what is typed (由所填数据计算): a number, the sum of a column (<c>table.column</c>) or the rows of a table,
/// times a factor, divided by another if one is named.
/// </summary>
public sealed record DerivedFigure
{
    public required string Code { get; init; }

    public required Sentence Name { get; init; }

    public required string Of { get; init; }

    /// <summary>What it is divided by; null for nothing.</summary>
    public string? Per { get; init; }

    public decimal Times { get; init; } = 1;

    public required Sentence Unit { get; init; }

    public int Places { get; init; } = 2;

    public required Mark Mark { get; init; }
}
