using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

/// <content>What takes more than a line to change.</content>
public sealed partial record RoundState
{
    // Off a list that departments are signing: that list goes back to the office, and all sign anew.
    private RoundState TakeOff(ItemWithdrawn w)
    {
        if (w.ListHash is not { } list)
            return this with { Lacking = [.. Lacking.Where(i => i.Application != w.Item)] };
        var changed = this with { ListHash = list, Ranking = Ranking is { } ranked ? ranked with { TieAtCut = w.TieAtCut } : null };
        return Stage switch
        {
            RoundStage.Notice when !AwaitsNotice => changed with { NoticedHash = list, Unscheduled = Next(w) },
            RoundStage.SignOff or RoundStage.Signed => changed with { Stage = RoundStage.Ranked, IsConfirmed = false, Signed = [] },
            _ => changed,
        };
    }

    // Whoever moved up may leave again before that was noticed.
    private IReadOnlyList<string> Next(ItemWithdrawn w) =>
        [.. Unscheduled.Where(item => item != w.Item), .. w.PromotedItem is { } promoted ? [promoted] : Array.Empty<string>()];

    private List<string> Without(string department) => [.. Unanswered.Where(d => d != department)];

    private RoundState Replace(ExpertReplaced r)
    {
        var takers = r.Moved.Select(m => m.Expert).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Panel = [.. Panel.Where(e => e != r.From), .. takers.Order(StringComparer.Ordinal).Where(t => !Panel.Contains(t))],
            Reserve = [.. Reserve.Where(e => !takers.Contains(e))],
            Done = [.. Done.Where(e => !takers.Contains(e))],
            Moves = [.. Moves, .. r.Moved.Select(m => new Move(m.Application, r.From, m.Expert))],
        };
    }

    private List<NoticeState> Turn(int serial, bool isUp, bool isOver) =>
        [.. Notices.Select(n => n.Schedule.Serial == serial ? n with { IsUp = isUp, IsOver = isOver } : n)];
}
