namespace Chuyi.Functions.ExpertReview;

/// <summary>What an expert wrote on a score sheet.</summary>
public sealed record FilledSheet
{
    public required string Application { get; init; }

    /// <summary>A score for each criterion, in the order of the round's criteria.</summary>
    public required IReadOnlyList<int> Scores { get; init; }

    public required string Comment { get; init; }
}
