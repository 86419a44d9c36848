using System.Collections.Concurrent;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// What each round calls for. That is read once; only while it takes applications can its deadline be put off and its words be
/// corrected, which are looked up anew: after a moment, and each time that the deadline seems to have passed.
/// </summary>
public sealed class RoundOpenings(EventStore events, ReadStore readStore, Inbox inbox, TimeProvider clock)
{
    /// <summary>All rounds, in the read store.</summary>
    public const string Index = "rounds";

    /// <summary>For how long another process may show a deadline that was put off meanwhile.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> pools = new(StringComparer.Ordinal);

    /// <summary>What a round calls for as it stands, or null if there is none of this id.</summary>
    public async Task<RoundCall?> Find(string round, CancellationToken cancellation)
    {
        if (known.TryGetValue(round, out var found) && IsGood(found))
            return found.Call;
        var opened = found?.Opened ?? await Opened(round, cancellation);
        return opened is null ? null : Keep(opened, await readStore.Summary<RoundSummary>(Index, round));
    }

    /// <summary>Learns that the deadline of a round was put off: here it shows at once.</summary>
    public void Learn(string round, DateTimeOffset deadline)
    {
        if (known.TryGetValue(round, out var found))
            Keep(found.Opened, found.IsClosed, found.ReadAt, deadline, found.Corrected);
    }

    /// <summary>Learns that its call was corrected: the same.</summary>
    public void Learn(string round, CorrectedContent corrected)
    {
        if (known.TryGetValue(round, out var found))
            Keep(found.Opened, found.IsClosed, found.ReadAt, found.Call.Deadline, corrected);
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

    /// <summary>All rounds, newest deadline first. One request, and in a process that has not read them yet, two.</summary>
    public async Task<IReadOnlyList<RoundEntry>> All(CancellationToken cancellation)
    {
        var found = new List<RoundEntry>();
        var summaries = await readStore.AllSummaries<RoundSummary>(Index, cancellation).ToListAsync(cancellation);
        await LearnAll(summaries, cancellation);
        foreach (var summary in summaries)
            if (await Of(summary, cancellation) is { } call)
                found.Add(
                    new(call, summary.Stage)
                    {
                        NoticeFrom = summary.NoticeFrom,
                        NoticeUntil = summary.NoticeUntil,
                        Committed = summary.Committed,
                        Proposed = summary.Proposed,
                        Pool = summary.Pool,
                    }
                );
        return [.. found.OrderByDescending(r => r.Call.Deadline)];
    }

    /// <summary>The hash of the pool that a round was drawn from, for ever, if that was read here with all rounds; else null.</summary>
    public string? PoolOf(string round) => pools.GetValueOrDefault(round);

    // How each was opened, in one request however many they are; of a single one it is the first row of its case.
    private async Task LearnAll(IReadOnlyList<RoundSummary> summaries, CancellationToken cancellation)
    {
        var unknown = summaries.Where(one => !known.ContainsKey(one.Case)).ToDictionary(one => one.Case, StringComparer.Ordinal);
        if (unknown.Count > 1)
            foreach (var first in await events.FirstsOf(CaseKind.Round, cancellation))
                if (unknown.GetValueOrDefault(first.Case) is { } summary)
                    Keep(EventStore.FirstFact<RoundOpened>(first).Call, summary);
    }

    // How far it was put off stands in the summary: whoever reads all of them has read that too.
    private async Task<RoundCall?> Of(RoundSummary summary, CancellationToken cancellation) =>
        (known.TryGetValue(summary.Case, out var found) ? found.Opened : await Opened(summary.Case, cancellation)) is { } opened
            ? Keep(opened, summary)
            : null;

    private async Task<RoundCall?> Opened(string round, CancellationToken cancellation) =>
        CaseId.TryParse(round, CaseKind.Round, out _) ? (await events.FirstFact<RoundOpened>(round, cancellation))?.Call : null;

    private RoundCall Keep(RoundCall opened, RoundSummary? summary)
    {
        if (summary?.Pool is { } pool)
            pools[opened.Round] = pool;
        return Keep(
            opened,
            summary is { Stage: > RoundStage.Open },
            Environment.TickCount64,
            summary?.Deadline ?? opened.Deadline,
            summary?.Content
        );
    }

    // Never back: what was read before it was put off, or corrected, may come after.
    private RoundCall Keep(RoundCall opened, bool isClosed, long readAt, DateTimeOffset deadline, CorrectedContent? corrected) =>
        known
            .AddOrUpdate(
                opened.Round,
                _ => new(opened, As(opened, deadline, corrected), isClosed, readAt, corrected),
                (_, one) =>
                {
                    var last = one.Corrected is { } known && known.Times >= (corrected?.Times ?? 0) ? known : corrected;
                    var call = As(opened, Later(one.Call.Deadline, deadline), last);
                    return new(opened, call, one.IsClosed || isClosed, readAt, last);
                }
            )
            .Call;

    private static RoundCall As(RoundCall opened, DateTimeOffset deadline, CorrectedContent? corrected) =>
        opened with
        {
            Deadline = deadline,
            Content = corrected?.Hash ?? opened.Content,
        };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // By the clock of the machine, not by that which rounds are ruled by: what is held for a moment is held for a moment.
    private bool IsGood(Known found) =>
        found.IsClosed || (clock.GetUtcNow() < found.Call.Deadline && Environment.TickCount64 - found.ReadAt < Moment.TotalMilliseconds);

    private sealed record Known(RoundCall Opened, RoundCall Call, bool IsClosed, long ReadAt, CorrectedContent? Corrected);
}
