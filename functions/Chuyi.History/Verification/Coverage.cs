using Chuyi.History.Events;

namespace Chuyi.History.Verification;

/// <summary>
/// Whether anything can be missing from the export of a round: what its own facts commit to is compared with what is in
/// the file, and what no commitment covers is counted.
/// </summary>
internal sealed class Coverage(string round, LeafSet leaves, EventChains chains, Findings findings)
{
    /// <summary>
    /// Commitments that are kept. A round closes once and ends once, and after that commits once for each thing that was
    /// settled late: it does not come near. What a file has beyond is compared with nothing, and said not to be.
    /// </summary>
    internal const int MostCommitments = 4096;

    // Each commitment is compared with every event: a file that was made up must not keep its reader for hours.
    private const long MostComparisons = 1L << 28;

    private readonly CasePlaces _places = new();
    private readonly List<(int Seq, CaseCommitment Made)> _commitments = [];
    private bool _isEachKept = true;

    /// <summary>Notes an event that is the next of its case and in the log.</summary>
    public void Add(EventRecord @event, long place)
    {
        _places.Add(@event.Case, @event.Seq, place);
        if (@event.Case != round || @event.Type != CaseCommitment.EventType)
            return;
        if (CaseCommitment.Read(@event.Data) is not { } made)
            Wrong(@event.Seq);
        else if (_commitments.Count < MostCommitments)
            _commitments.Add((@event.Seq, made));
        else
            _isEachKept = false;
    }

    public Answer Answer(long events)
    {
        if (chains.Last(round) == 0)
            findings.Fault(
                Question.Completeness,
                new($"文件里没有批次 {round} 自身的事件。", $"The file has no event of the round {round} itself.")
            );
        var compared = (int)Math.Min(_commitments.Count, Math.Max(1, MostComparisons / Math.Max(1, events)));
        var covered = 0L;
        foreach (var (seq, made) in _commitments.TakeLast(compared))
            covered = Covered(seq, made);
        if (findings.First(Question.Completeness) is { } fault)
            return new(false, fault);
        if (_commitments.Count == 0)
            return new(
                null,
                new(
                    $"批次 {round} 尚未就其案卷作出承诺，有无缺漏无从断定。",
                    $"The round {round} has not committed to its cases yet; whether anything is missing cannot be told."
                )
            );
        var (last, of) = _commitments[^1];
        if (!_isEachKept || compared < _commitments.Count)
            return new(
                null,
                new(
                    $"批次 {round} 作出的承诺过多，只核对了 {compared} 项，有无缺漏无从断定。",
                    $"The round {round} has made more commitments than are compared: {compared} were; "
                        + "whether anything is missing cannot be told."
                )
            );
        return events == covered
            ? new(
                true,
                new(
                    $"批次 {round} 的 {of.Cases} 个案卷与其第 {last} 个事件所作的承诺一致，此后再无事件，无一缺失。",
                    $"The {of.Cases} cases of the round {round} are those its event {last} commits to, "
                        + "with nothing after it; nothing is missing."
                )
            )
            : new(
                null,
                new(
                    $"批次 {round} 的 {of.Cases} 个案卷截至其第 {last} 个事件所作的承诺无一缺失；此后的事件文件里有 {events - covered} 个，是否还有别的无从断定。",
                    $"Up to what event {last} of the round {round} commits to, its {of.Cases} cases, nothing is missing; "
                        + $"of later events the file has {events - covered}, and whether there are others cannot be told."
                )
            );
    }

    // The events of the round itself up to its commitment are covered by that one: it is the last of their chain.
    private long Covered(int seq, CaseCommitment made)
    {
        var ends = _places.Ends(made.LogSize, leaves.At).ToList();
        if (CaseCommitment.Over(ends, made.LogSize) != made)
            Wrong(seq);
        return ends.Sum(end => end.Case == round ? Math.Max(end.Events, seq) : (long)end.Events);
    }

    private void Wrong(int seq) =>
        findings.Fault(
            Question.Completeness,
            new(
                $"文件里的案卷与批次 {round} 第 {seq} 个事件所作的承诺不符。",
                $"The cases in the file are not those that event {seq} of the round {round} commits to."
            )
        );
}
