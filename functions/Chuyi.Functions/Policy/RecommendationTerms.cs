namespace Chuyi.Functions.Policy;

/// <summary>That a round takes only what is recommended (推荐), as it was pinned when it was opened.</summary>
public sealed record RecommendationTerms
{
    /// <summary>Who recommends; never nobody.</summary>
    public required RecommenderKind Recommender { get; init; }

    /// <summary>The last day to recommend.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>How many one of them recommends at most; null for no limit.</summary>
    public int? Cap { get; init; }

    /// <summary>How many of them may be of one prefecture; null for no limit.</summary>
    public int? PerPrefecture { get; init; }
}
