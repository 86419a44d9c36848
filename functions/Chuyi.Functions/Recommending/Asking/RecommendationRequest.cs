using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Recommending;

/// <summary>What a recommender is asked for in a round.</summary>
public sealed record RecommendationRequest
{
    /// <summary>The case of what it recommends.</summary>
    public required CaseId Recommendation { get; init; }

    public required CaseId Round { get; init; }

    public required string Category { get; init; }

    public required Sentence RoundTitle { get; init; }

    /// <summary>Who is asked, on which terms.</summary>
    public required AskedRecommender Asked { get; init; }

    /// <summary>The largest letter of recommendation, in bytes.</summary>
    public required long MaxDocumentBytes { get; init; }

    /// <summary>Days before the last one on which it is reminded.</summary>
    public required int ReminderDays { get; init; }

    /// <summary>The account of the officer in charge.</summary>
    public required string Officer { get; init; }
}
