using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

/// <summary>Facts of a round that change more than one thing of its state.</summary>
internal static class RoundChanges
{
    // Off a list that departments are signing: that list goes back to the office, and all sign anew.
    public static RoundState TakeOff(this RoundState before, ItemWithdrawn w)
    {
        if (w.ListHash is not { } list)
            return before with { Lacking = [.. before.Lacking.Where(i => i.Application != w.Item)] };
        var changed = before with
        {
            ListHash = list,
            Ranking = before.Ranking is { } ranked ? ranked with { TieAtCut = w.TieAtCut } : null,
        };
        return before.Stage switch
        {
            RoundStage.Notice when !before.AwaitsNotice => changed with { NoticedHash = list, Unscheduled = Next(before, w) },
            RoundStage.SignOff or RoundStage.Signed => changed with { Stage = RoundStage.Ranked, IsConfirmed = false, Signed = [] },
            _ => changed,
        };
    }

    // Whoever moved up may leave again before that was noticed.
    private static IReadOnlyList<string> Next(RoundState before, ItemWithdrawn w) =>
        [.. before.Unscheduled.Where(item => item != w.Item), .. w.PromotedItem is { } promoted ? [promoted] : Array.Empty<string>()];

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
        };
    }

    public static IReadOnlyList<NoticeState> Turn(this RoundState before, int serial, bool isUp, bool isOver) =>
        [.. before.Notices.Select(n => n.Notice.Serial == serial ? n with { IsUp = isUp, IsOver = isOver } : n)];
}
