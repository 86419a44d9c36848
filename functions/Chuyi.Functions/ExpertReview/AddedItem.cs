namespace Chuyi.Functions.ExpertReview;

/// <summary>One more application to review.</summary>
public sealed record AddedItem
{
    public required string Application { get; init; }

    public required DateOnly Due { get; init; }
}
