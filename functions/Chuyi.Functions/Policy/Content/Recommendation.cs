namespace Chuyi.Functions.Policy;

/// <summary>Who recommends what applies for a title (推荐).</summary>
public sealed record Recommendation
{
    public required RecommenderKind By { get; init; }

    /// <summary>How many one of them recommends at most; null for no limit.</summary>
    public int? Cap { get; init; }

    public required Mark Mark { get; init; }
}
