using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What an expert is invited to review. The round's numbers and the officer are pinned here.</summary>
public sealed record Invitation
{
    public required CaseId Round { get; init; }

    public required string Category { get; init; }

    public required Sentence RoundTitle { get; init; }

    /// <summary>The hash of the pool that has the expert's name and address.</summary>
    public required string Pool { get; init; }

    /// <summary>The expert's code in the pool.</summary>
    public required string Expert { get; init; }

    /// <summary>The applications to review.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The last day of the review.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The account of the officer in charge.</summary>
    public required string Officer { get; init; }

    public required RoundNumbers Numbers { get; init; }
}
