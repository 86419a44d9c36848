namespace Chuyi.Functions.ExpertReview;

/// <summary>A line of an expert pool. The code stands in histories; all else stays in People.</summary>
public sealed record PoolExpert
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required string Field { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    /// <summary>Their unit's supervising bureau as the list has it; empty where it has none.</summary>
    public string Bureau { get; init; } = "";

    /// <summary>Post and title; empty where the list has none.</summary>
    public string Title { get; init; } = "";
}
