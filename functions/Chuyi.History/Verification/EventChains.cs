using Chuyi.History.Events;

namespace Chuyi.History.Verification;

/// <summary>Checks that the events of each case follow one another without a gap, keeping only the last of each.</summary>
internal sealed class EventChains(Findings findings)
{
    private readonly Dictionary<string, (int Seq, string Hash)> _last = new(StringComparer.Ordinal);

    public int Cases => _last.Count;

    /// <summary>The sequence of the last event of a case, 0 if there is none.</summary>
    public int Last(string @case) => _last.GetValueOrDefault(@case).Seq;

    /// <summary>Checks the next event; false if it is not the next of its case.</summary>
    public bool Check(EventRecord @event)
    {
        var (lastSeq, lastHash) = _last.GetValueOrDefault(@event.Case, (0, EventRecord.NoPrev));
        _last[@event.Case] = (@event.Seq, @event.Hash);
        if (!@event.IsIntact())
            findings.Fault(
                Question.Content,
                new(
                    $"案卷 {@event.Case} 的第 {@event.Seq} 个事件封存后被改动过。",
                    $"Event {@event.Seq} of case {@event.Case} was changed after it was sealed."
                )
            );
        if (@event.Seq != (long)lastSeq + 1)
            findings.Fault(
                Question.Content,
                new(
                    $"案卷 {@event.Case} 的第 {lastSeq} 个事件之后应为第 {lastSeq + 1L} 个，文件里却是第 {@event.Seq} 个。",
                    $"After event {lastSeq} of case {@event.Case} comes event {@event.Seq} instead of event {lastSeq + 1L}."
                )
            );
        else if (@event.Prev != lastHash)
            findings.Fault(
                Question.Content,
                new(
                    $"案卷 {@event.Case} 的第 {@event.Seq} 个事件与前一个事件衔接不上。",
                    $"Event {@event.Seq} of case {@event.Case} does not follow from the event before it."
                )
            );
        return @event.Seq == (long)lastSeq + 1;
    }
}
