using Chuyi.History.Events;

namespace Chuyi.History.Verification;

/// <summary>
/// Whether anything can be missing from the export of a round: what its own facts commit to is compared with what is in
/// the file, and what no commitment covers is counted.
/// </summary>
internal sealed class Coverage(string round, LeafSet leaves, EventChains chains, Findings findings)
{
    // A round closes once and is announced once; each commitment is compared with every case.
    private const int MostCommitments = 16;

    private readonly CasePlaces _places = new();
    private readonly List<(EventRecord Event, CaseCommitment Made)> _commitments = [];

    /// <summary>Notes an event that is the next of its case and in the log.</summary>
    public void Add(EventRecord @event, long place)
    {
        _places.Add(@event.Case, @event.Seq, place);
        if (@event.Case != round || @event.Type != CaseCommitment.EventType)
            return;
        if (_commitments.Count < MostCommitments && CaseCommitment.Read(@event.Data) is { } made)
            _commitments.Add((@event, made));
        else
            Wrong(@event);
    }

    public Answer Answer(long events)
    {
        if (chains.Last(round) == 0)
            findings.Fault(
                Question.Completeness,
                $"文件里没有批次 {round} 自身的事件。",
                $"The file has no event of the round {round} itself."
            );
        var covered = 0L;
        foreach (var (@event, made) in _commitments)
            covered = Covered(@event, made);
        if (findings.First(Question.Completeness) is { } fault)
            return new(false, fault.Zh, fault.En);
        if (_commitments.Count == 0)
            return new(
                null,
                $"批次 {round} 尚未就其案卷作出承诺，有无缺漏无从断定。",
                $"The round {round} has not committed to its cases yet; whether anything is missing cannot be told."
            );
        var (last, of) = _commitments[^1];
        return events == covered
            ? new(
                true,
                $"批次 {round} 的 {of.Cases} 个案卷与其第 {last.Seq} 个事件所作的承诺一致，此后再无事件，无一缺失。",
                $"The {of.Cases} cases of the round {round} are those its event {last.Seq} commits to, "
                    + "with nothing after it; nothing is missing."
            )
            : new(
                null,
                $"批次 {round} 的 {of.Cases} 个案卷截至其第 {last.Seq} 个事件所作的承诺无一缺失；此后的事件文件里有 {events - covered} 个，是否还有别的无从断定。",
                $"Up to what event {last.Seq} of the round {round} commits to, its {of.Cases} cases, nothing is missing; "
                    + $"of later events the file has {events - covered}, and whether there are others cannot be told."
            );
    }

    // The events of the round itself up to its commitment are covered by that one: it is the last of their chain.
    private long Covered(EventRecord @event, CaseCommitment made)
    {
        var ends = _places.Ends(made.LogSize, leaves.At).ToList();
        if (CaseCommitment.Over(ends, made.LogSize) != made)
            Wrong(@event);
        return ends.Sum(end => end.Case == round ? Math.Max(end.Events, @event.Seq) : (long)end.Events);
    }

    private void Wrong(EventRecord commitment) =>
        findings.Fault(
            Question.Completeness,
            $"文件里的案卷与批次 {round} 第 {commitment.Seq} 个事件所作的承诺不符。",
            $"The cases in the file are not those that event {commitment.Seq} of the round {round} commits to."
        );
}
