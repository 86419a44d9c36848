using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;

namespace Chuyi.Functions.Rounds;

/// <summary>Facts of a round that change more than one thing of its state.</summary>
internal static class RoundChanges
{
    public static RoundState Rank(this RoundState before, Ranked r) =>
        before with
        {
            Stage = RoundStage.Ranked,
            Ranking = r,
            ListHash = r.ListHash,
            Counts = new(r.Applications, r.Proposed, r.Reserve),
        };

    public static RoundState Confirm(this RoundState before, ListConfirmed c) =>
        before with
        {
            ListHash = c.ListHash,
            Counts = c.Counts ?? (c.ListHash == before.ListHash ? before.Counts : null),
            IsConfirmed = true,
            Returned = null,
        };

    public static RoundState TakeOff(this RoundState before, ItemWithdrawn w)
    {
        if (w.ListHash is not { } list)
            return before with { Lacking = [.. before.Lacking.Where(i => i.Application != w.Item)] };
        var changed = before with
        {
            ListHash = list,
            Counts = w.Counts,
            Ranking = before.Ranking is { } ranked ? ranked with { TieAtCut = w.TieAtCut } : null,
        };
        return before.Stage switch
        {
            RoundStage.Notice when !before.AwaitsNotice => changed with { NoticedHash = list, Unscheduled = Next(before, w) },
            _ => changed.TakenBack(),
        };
    }

    // A list that departments are signing, or have signed, goes back to the office, and all sign anew.
    private static RoundState TakenBack(this RoundState before) =>
        before.Stage is RoundStage.SignOff or RoundStage.Signed
            ? before with
            {
                Stage = RoundStage.Ranked,
                IsConfirmed = false,
                Signed = [],
            }
            : before;

    // Whoever moved up may leave again before that was noticed.
    private static IReadOnlyList<string> Next(RoundState before, ItemWithdrawn w) =>
        [.. before.Unscheduled.Where(item => item != w.Item), .. w.PromotedItem is { } promoted ? [promoted] : Array.Empty<string>()];

    public static RoundState Strike(this RoundState before, ItemStruck s) =>
        before with
        {
            ListHash = s.ListHash,
            NoticedHash = s.ListHash,
            Counts = s.Counts,
            Unscheduled = s.PromotedItem is { } item ? [.. before.Unscheduled, item] : before.Unscheduled,
        };

    public static RoundState Schedule(this RoundState before, Notice notice) =>
        before with
        {
            Stage = RoundStage.Notice,
            Notices = [.. before.Notices, new NoticeState(notice, false, false)],
            Unscheduled = [.. before.Unscheduled.Where(item => item != notice.Item)],
        };

    public static RoundState Return(this RoundState before, DepartmentReturned r) =>
        before with
        {
            Stage = RoundStage.Ranked,
            Returned = r,
            IsConfirmed = false,
            Asked = [.. before.Asked.Where(d => d != r.Department)],
        };

    // One that is heard of late takes back a list that departments are signing.
    public static RoundState Note(this RoundState before, ItemObjection objection) =>
        (before with { OpenObjections = [.. before.OpenObjections, objection] }).TakenBack();

    public static RoundState Settle(this RoundState before, SettledObjection settled) =>
        before with
        {
            OpenObjections = [.. before.OpenObjections.Where(open => open.Objection != settled.Objection)],
            SettledObjections = [.. before.SettledObjections, settled],
        };

    public static RoundState Replace(this RoundState before, ExpertReplaced r)
    {
        var takers = r.Moved.Select(m => m.Expert).ToHashSet(StringComparer.Ordinal);
        return before with
        {
            Panel =
            [
                .. before.Panel.Where(e => e != r.Leaving.Expert),
                .. takers.Order(StringComparer.Ordinal).Where(t => !before.Panel.Contains(t)),
            ],
            Reserve = [.. before.Reserve.Where(e => !takers.Contains(e))],
            Done = [.. before.Done.Where(e => !takers.Contains(e))],
            Moves = [.. before.Moves, .. r.Moved.Select(m => new Move(m.Application, r.Leaving.Expert, m.Expert))],
            HaveSigned = r.Signed > 0 ? [.. before.HaveSigned.Union([r.Leaving.Expert])] : before.HaveSigned,
        };
    }

    public static RoundState Reassign(this RoundState before, ItemReassigned i) =>
        i.To is not { } to
            ? before with
            {
                Untaken = before.Untaken + 1,
            }
            : before with
            {
                Moves = [.. before.Moves, new Move(i.Returned.Application, i.Returned.Expert, to)],
                Done = [.. before.Done.Where(e => e != to)],
                Panel = before.Panel.Contains(to) ? before.Panel : [.. before.Panel, to],
                Reserve = [.. before.Reserve.Where(e => e != to)],
            };

    // Whoever else is on the panel has signed: the last day of the review is that of who was asked now.
    public static RoundState Arbitrate(this RoundState before, ArbitersAsked a)
    {
        var asked = a.Asked.Select(one => one.Expert).ToHashSet(StringComparer.Ordinal);
        return before with
        {
            Draw = before.Draw is { } draw ? draw with { Due = a.Due } : null,
            Panel = [.. before.Panel, .. asked.Order(StringComparer.Ordinal).Where(e => !before.Panel.Contains(e))],
            Reserve = [.. before.Reserve.Where(e => !asked.Contains(e))],
            Done = [.. before.Done.Where(e => !asked.Contains(e))],
            Moves = [.. before.Moves, .. a.Asked.Select(one => new Move(one.Application, null, one.Expert))],
            Arbitrated = [.. before.Arbitrated, .. a.Asked.Select(one => one.Application), .. a.Nobody],
        };
    }

    public static RoundState Complete(this RoundState before, CompletedDuty duty) =>
        before with
        {
            Done = [.. before.Done.Where(e => e != duty.Expert), duty.Expert],
            HaveSigned = [.. before.HaveSigned.Where(e => e != duty.Expert), duty.Expert],
            Lacking = [],
        };

    public static IReadOnlyList<NoticeState> Turn(this RoundState before, int serial, bool isUp, bool isOver) =>
        [.. before.Notices.Select(n => n.Notice.Serial == serial ? n with { IsUp = isUp, IsOver = isOver } : n)];
}
