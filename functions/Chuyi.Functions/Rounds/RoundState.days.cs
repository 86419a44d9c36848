using System.Collections.Immutable;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <content>When it came to its stages, and how long it is to take applications.</content>
public sealed partial record RoundState
{
    /// <summary>The day on which it came to each of its stages last.</summary>
    public ImmutableDictionary<RoundStage, DateOnly> Reached { get; init; } = ImmutableDictionary<RoundStage, DateOnly>.Empty;

    /// <summary>A later deadline that waits for a second person, or null.</summary>
    public ExtensionProposed? Extension { get; init; }

    /// <summary>A correction of the call that waits for a second person, or null.</summary>
    public CorrectionProposed? Correction { get; init; }

    /// <summary>The last day of its notices; null where there is none.</summary>
    public DateOnly? NoticeUntil => Notices.Select(n => (DateOnly?)n.Notice.Period.Last).Max();

    /// <summary>When the list first went, or first goes, on notice; null before that is set.</summary>
    public DateTimeOffset? NoticeFrom => Notices.Count > 0 ? Notices[0].Notice.Period.From : null;

    /// <summary>When the next notice goes up or ends.</summary>
    public DateTimeOffset? NextNoticeInstant => Notices.Where(n => !n.IsOver).Select(n => (DateTimeOffset?)n.TurnsAt).Min();

    public RoundState After(Fact fact, DateTimeOffset at) =>
        Follow(fact, at) is var next && next.Stage == Stage
            ? next
            : next with
            {
                Reached = Reached.SetItem(next.Stage, BeijingTime.DayOf(at)),
            };
}
