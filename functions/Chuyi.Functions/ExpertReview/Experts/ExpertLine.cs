using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.History.Events;

namespace Chuyi.Functions.ExpertReview;

/// <summary>One expert of a round as the office sees them: the duty, its latest link, and what the sheets come to.</summary>
public sealed record ExpertLine
{
    public required string Expert { get; init; }

    public required DutyState Duty { get; init; }

    public required LinkStanding Standing { get; init; }

    /// <summary>When the latest link was sent, or null.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When the expert did something last, or null.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>When it was revoked, or null.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>What the signed sheets come to beside what others gave the same applications; null before there is a list.</summary>
    public ExpertScores? Scores { get; init; }

    /// <summary>The letter with the latest link, or null.</summary>
    public static LetterSent? LatestLink(IReadOnlyList<EventRecord> past) =>
        past.Where(one => one.Type == nameof(LetterSent))
            .Select(FactFormat.Read)
            .OfType<LetterSent>()
            .LastOrDefault(one => one.Link is not null);

    /// <param name="past">The events of the duty.</param>
    /// <param name="link">The latest link as it is stored, or null.</param>
    /// <param name="list">The ranked list, for whom scores may be shown to; else null.</param>
    public static ExpertLine Of(string expert, IReadOnlyList<EventRecord> past, StoredLink? link, RankedList? list, DateTimeOffset now)
    {
        var duty = EventStore.Fold<DutyState>(past);
        var sent = past.LastOrDefault(one =>
            link is not null && one.Type == nameof(LetterSent) && (FactFormat.Read(one) as LetterSent)?.Link == link.Hash
        );
        var used = past.LastOrDefault(one => IsByExpert(one.Type));
        var revoked = link is null ? null : LinkRevocation.Of(past, link.Hash);
        return new()
        {
            Expert = expert,
            Duty = duty,
            SentAt = sent?.At,
            OpenedAt = link?.OpenedAt,
            UsedAt = used?.At,
            Until = link?.Until,
            RevokedAt = revoked,
            Standing =
                DutyRules.WhyLinksEnded(duty) is not null ? LinkStanding.Ended
                : link is null ? LinkStanding.Waiting
                : revoked is not null ? LinkStanding.Revoked
                : link.IsLocked ? LinkStanding.Locked
                : link.IsDead(now) ? LinkStanding.Expired
                : used is not null && used.At >= sent?.At ? LinkStanding.Used
                : link.OpenedAt is not null ? LinkStanding.Opened
                : LinkStanding.Sent,
            Scores = list is null ? null : ExpertScores.Of(duty, list),
        };
    }

    private static bool IsByExpert(string type) =>
        type
            is nameof(InvitationAccepted)
                or nameof(InvitationDeclined)
                or nameof(ConflictDeclared)
                or nameof(SheetScored)
                or nameof(SheetsSigned)
                or nameof(SheetsTakenBack);
}
