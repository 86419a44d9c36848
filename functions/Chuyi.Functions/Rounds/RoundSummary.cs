using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>What is shown of a round among all rounds.</summary>
public sealed record RoundSummary(
    string Index,
    string Case,
    [property: JsonConverter(typeof(JsonStringEnumConverter<RoundStage>))] RoundStage Stage
) : CaseSummary(Index, Case)
{
    /// <summary>Until when it takes applications, where that was put off; null where it is as the call said.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>What it takes over from its category, where that was corrected; null where it is as the call said.</summary>
    public CorrectedContent? Content { get; init; }

    /// <summary>The first day of those of its notices that are not over; null if all are, and in a summary of before it was kept.</summary>
    public DateOnly? NoticeFrom { get; init; }

    /// <summary>The last day of its notices, or null.</summary>
    public DateOnly? NoticeUntil { get; init; }

    /// <summary>How it committed to its cases last, or null.</summary>
    public LastCommitment? Committed { get; init; }

    /// <summary>How many its list proposes as it stands; null where there is no list, and in a summary of before it was kept.</summary>
    public int? Proposed { get; init; }

    /// <summary>The hash of the pool that it was drawn from; null before, and in a summary of before it was kept.</summary>
    public string? Pool { get; init; }
}
