namespace Chuyi.Functions.ExpertReview;

/// <summary>An application that an expert may not review, and why (回避).</summary>
public sealed record ConflictOfInterest
{
    public required string Application { get; init; }

    public required string Reason { get; init; }
}
