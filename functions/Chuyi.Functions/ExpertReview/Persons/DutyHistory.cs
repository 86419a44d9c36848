using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What became of an expert's duty in a round, as its history has it.</summary>
public sealed record DutyHistory
{
    public required DutyState State { get; init; }

    /// <summary>What happened that tells of the expert, the first to the last.</summary>
    public required IReadOnlyList<DutyMoment> Moments { get; init; }

    /// <summary>Whether they had not signed by the last day of the review.</summary>
    public required bool WasLate { get; init; }

    /// <summary>The conflicts they declared.</summary>
    public required IReadOnlyList<(DateTimeOffset At, ConflictOfInterest Conflict)> Declared { get; init; }

    /// <summary>Of the events of a duty; null where nobody was ever invited.</summary>
    public static DutyHistory? Of(IReadOnlyList<EventRecord> past)
    {
        if (past.Count == 0)
            return null;
        var facts = past.Select(one => (one.At, Fact: FactFormat.Read(one))).ToList();
        return new()
        {
            State = EventStore.Fold<DutyState>(past),
            Moments = [.. facts.SelectMany(one => Of(one.Fact).Select(what => new DutyMoment(one.At, what)))],
            WasLate = facts.Any(one => one.Fact is ReviewReminded { Overdue: true }),
            Declared = [.. facts.SelectMany(one => one.Fact is ConflictDeclared c ? new[] { (one.At, c.Conflict) } : [])],
        };
    }

    private static IEnumerable<Sentence> Of(Fact fact) =>
        fact switch
        {
            ExpertInvited i => [new($"受邀评审 {i.Invitation.Items.Count} 份", $"invited to {i.Invitation.Items.Count}")],
            InvitationAccepted => [new("接受", "accepted")],
            InvitationDeclined => [new("谢绝", "declined")],
            ReviewReminded { Overdue: true, Times: var times } => [new($"逾期提醒（第 {times} 次提醒）", $"overdue, reminder {times}")],
            SheetsSigned s => [new($"签署 {s.Sheets} 份", $"signed {s.Sheets}")],
            SheetsTakenBack => [new("撤回签署", "signature taken back")],
            DutyReleased { IsByRule: true } => [new("逾期，按规则由他人接替", "late, replaced by the rule of the round")],
            DutyReleased => [new("解除任务", "released")],
            _ => [],
        };
}
