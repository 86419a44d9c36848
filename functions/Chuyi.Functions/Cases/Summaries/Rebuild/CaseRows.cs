using Azure.Data.Tables;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>What the read store has of a case, by its events.</summary>
/// <param name="past">The events.</param>
/// <param name="standings">Where the case stood after each.</param>
internal sealed class CaseRows(IReadOnlyList<EventRecord> past, IReadOnlyList<CaseStanding> standings)
{
    private readonly CaseSummary? now = standings[^1].Summary;

    /// <summary>The events: of each the row that is written where none is there, then those that are as right.</summary>
    public IEnumerable<IReadOnlyList<TableEntity>> Events =>
        Enumerable.Range(0, past.Count).SelectMany(i => new[] { OfEvent(i, ReadStoreRows.Of), OfEvent(i, ReadStoreRows.Back) });

    /// <summary>The row of the summary, and the change that is written with it; nothing where no summary is kept.</summary>
    /// <param name="found">What stands there, if anything does. It may name any event since which the summary is so.</param>
    public IReadOnlyList<TableEntity> Summary(FoundRow? found) =>
        now is null ? []
        : found?.Seq is { } seq && SummaryAfter(seq) == now ? ReadStoreRows.Of(now, seq)
        : ReadStoreRows.Of(now, SummarySince());

    /// <summary>What a row beside the summary says, or null where there is no such row.</summary>
    public TableEntity? Beside(FoundRow found)
    {
        if (found.Seq is not { } seq || SummaryAfter(seq) is not { } then || ReadStoreRows.PartitionOf(then.Index) != found.Partition)
            return null;
        if (!found.Row.StartsWith(SummaryChange.BeforeAll, StringComparison.Ordinal))
            return then.Index == standings[seq - 1].Tags.Round ? null : ReadStoreRows.Written(then, seq);
        return then.KeepsChanges ? ReadStoreRows.At(found.Row, then, seq) : null;
    }

    // Under where the case stood at the end of the step. Steps of one instant cannot always be told apart, and who takes up a
    // case writes where it has got to by then.
    private IReadOnlyList<TableEntity> OfEvent(int i, Func<EventRecord, CaseTags, CaseName?, TableEntity> row)
    {
        var end = i;
        while (end + 1 < past.Count && past[end + 1].At == past[i].At)
            end++;
        var after = standings.Skip(i).Take(end - i + 1).Select(standing => standing.Tags).Prepend(standings[EndOfStep(i)].Tags);
        return [.. after.Distinct().Select(tags => row(past[i], tags, now?.Name))];
    }

    // The last event of the step that made the summary what it is.
    private int SummarySince()
    {
        var first = past.Count - 1;
        while (first > 0 && standings[first - 1].Summary == now)
            first--;
        return past[EndOfStep(first)].Seq;
    }

    // What somebody did is recorded with the letters that follow from it.
    private int EndOfStep(int i)
    {
        while (i + 1 < past.Count && past[i + 1] is var next && next.At == past[i].At && IsOfStep(past[i], next))
            i++;
        return i;
    }

    private static bool IsOfStep(EventRecord one, EventRecord next) =>
        Recording.IsOfLetter(next) || (!Recording.IsOfLetter(one) && next.Actor == one.Actor);

    private CaseSummary? SummaryAfter(int seq) => seq > 0 && seq <= past.Count ? standings[seq - 1].Summary : null;
}
