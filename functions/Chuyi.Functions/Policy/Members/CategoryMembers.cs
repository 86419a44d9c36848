namespace Chuyi.Functions.Policy;

/// <summary>So many members of one of some types that a consortium of a category has at least.</summary>
public sealed record CategoryMembers
{
    /// <summary>Any of these counts.</summary>
    public required IReadOnlyList<MemberType> Types { get; init; }

    /// <summary>How many there have to be.</summary>
    public int Least { get; init; } = 1;

    public required Mark Mark { get; init; }
}
