using System.Collections.Concurrent;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Rounds;

/// <summary>How each round was opened. That never changes, so it is read once.</summary>
public sealed class RoundOpenings(EventStore events, ReadStore readStore, Inbox inbox)
{
    /// <summary>All rounds, in the read store.</summary>
    public const string Index = "rounds";

    private readonly ConcurrentDictionary<string, RoundCall> known = new(StringComparer.Ordinal);

    /// <summary>How a round was opened, or null if there is none of this id.</summary>
    public async Task<RoundCall?> Find(string round, CancellationToken cancellation)
    {
        if (known.TryGetValue(round, out var opening))
            return opening;
        return
            CaseId.TryParse(round, CaseKind.Round, out _) && await events.FirstFact<RoundOpened>(round, cancellation) is { Call: var call }
            ? known[round] = call
            : null;
    }

    /// <summary>
    /// The id of a round that a form opens: the next free number of the year, or the one that this form opened before, in
    /// whichever year that was.
    /// </summary>
    public async Task<CaseId> IdFor(string form, int year, string category, CancellationToken cancellation)
    {
        foreach (var (call, _) in await All(cancellation))
            if (call.Category == category && await events.HasTaken(call.Round, form, cancellation))
                return call.Round;
        // What was received as the old year ended may not be recorded yet.
        var last = await NextFree(form, year - 1, category, cancellation);
        return last.IsOfForm || await inbox.Holds(last.Id, form) ? last.Id : (await NextFree(form, year, category, cancellation)).Id;
    }

    // A round that was recorded just now may not stand among all rounds yet.
    private async Task<(CaseId Id, bool IsOfForm)> NextFree(string form, int year, string category, CancellationToken cancellation)
    {
        for (var number = 1; ; number++)
        {
            var id = CaseId.Round(year, category, number);
            if (await Find(id, cancellation) is null)
                return (id, false);
            if (await events.HasTaken(id, form, cancellation))
                return (id, true);
        }
    }

    /// <summary>All rounds, newest deadline first.</summary>
    public async Task<IReadOnlyList<RoundEntry>> All(CancellationToken cancellation)
    {
        var found = new List<RoundEntry>();
        await foreach (var summary in readStore.AllSummaries<RoundSummary>(Index, cancellation))
            if (await Find(summary.Case, cancellation) is { } opening)
                found.Add(
                    new(opening, summary.Stage)
                    {
                        NoticeFrom = summary.NoticeFrom,
                        NoticeUntil = summary.NoticeUntil,
                        Committed = summary.Committed,
                        Proposed = summary.Proposed,
                    }
                );
        return [.. found.OrderByDescending(r => r.Call.Deadline)];
    }
}
