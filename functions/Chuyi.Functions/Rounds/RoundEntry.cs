using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>A round among others: what it calls for and where it stands.</summary>
public sealed record RoundEntry(RoundCall Call, RoundStage Stage)
{
    /// <summary>The first day of those of its notices that are not over, or null.</summary>
    public DateOnly? NoticeFrom { get; init; }

    /// <summary>The last day of its notices, or null.</summary>
    public DateOnly? NoticeUntil { get; init; }

    /// <summary>How it committed to its cases last, or null.</summary>
    public LastCommitment? Committed { get; init; }

    /// <summary>How many its list proposes as it stands; null where there is no list, or where that was not kept.</summary>
    public int? Proposed { get; init; }

    /// <summary>The hash of the pool that it was drawn from, or null.</summary>
    public string? Pool { get; init; }

    /// <summary>How far its notices have got at an instant; null where it is at none.</summary>
    public NoticeStanding? NoticeAt(DateTimeOffset now) =>
        !RoundRules.IsOnNotice(Stage) ? null
        : NoticeFrom is { } first && now < BeijingTime.StartOf(first) ? NoticeStanding.ToCome
        : NoticeUntil is { } last && now >= Deadline.After(last) ? NoticeStanding.Over
        : NoticeStanding.Up;
}
