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
}
