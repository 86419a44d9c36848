namespace Chuyi.Functions.People;

/// <summary>What the members of a unit are told that was merged into another.</summary>
public sealed record ToldMerger
{
    /// <summary>The name of the unit that it was.</summary>
    public required string Gone { get; init; }

    /// <summary>The name of the unit that it is.</summary>
    public required string Stays { get; init; }

    public required string Reason { get; init; }
}
