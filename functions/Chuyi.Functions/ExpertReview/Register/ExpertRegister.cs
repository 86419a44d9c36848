using System.Diagnostics;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.Extensions.Logging;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// The experts across rounds as they are on file now. They are recognized in the pools that rounds imported, so that an import
/// writes nothing more for them; what was read stays in memory, and a look asks storage only for what came since.
/// </summary>
public sealed class ExpertRegister(EventStore events, ReadStore readStore, PoolStore pools, ILogger<ExpertRegister> log) : IDisposable
{
    private const int AtOnce = 1000;

    // What is received is recorded later, and in another round earlier: so far back it is looked for again.
    private const int OverlapDays = 30;

    /// <summary>How long what was read is new enough for those who only look somebody up.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim reading = new(1);
    private readonly HashSet<(string Case, int Seq)> taken = [];
    private readonly List<EventRecord> decided = [];
    private readonly ExpertFold fold = new();
    private DateOnly? since;
    private (KnownExperts Experts, long At)? latest;
    private long? undecided;

    /// <summary>As it stands now. Two requests, and more for each pool that was imported since.</summary>
    public async Task<KnownExperts> Now(CancellationToken cancellation = default)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            var began = Stopwatch.GetTimestamp();
            var later = await events.Later(CaseId.Experts, decided.Count, cancellation);
            decided.AddRange(later);
            var isNew = await TakePools(cancellation);
            var known =
                latest is { Experts: var before } && later.Count == 0 && !isNew
                    ? before
                    : fold.With(EventStore.Fold<ExpertRegisterState>(decided), [.. decided]);
            latest = (known, began);
            return known;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>As it stood some seconds ago at most: for whoever only looks somebody up. Mostly no request.</summary>
    public async Task<KnownExperts> Lately(CancellationToken cancellation = default) =>
        latest is { } known && Stopwatch.GetElapsedTime(known.At) < Life ? known.Experts : await Now(cancellation);

    /// <summary>As it stands now where the office has decided anything of anybody; else nobody, by one request.</summary>
    public async Task<KnownExperts> Decided(CancellationToken cancellation = default)
    {
        if (decided.Count == 0 && await events.First(CaseId.Experts, cancellation) is null)
        {
            undecided = Stopwatch.GetTimestamp();
            return KnownExperts.None;
        }
        return await Now(cancellation);
    }

    /// <summary>The same as it stood half a minute ago at most: for a page that says what would come of a draw.</summary>
    public async Task<KnownExperts> DecidedLately(CancellationToken cancellation = default) =>
        latest is { } known && Stopwatch.GetElapsedTime(known.At) < Moment ? known.Experts
        : undecided is { } at && Stopwatch.GetElapsedTime(at) < Moment ? KnownExperts.None
        : await Decided(cancellation);

    // Whether there was one that was not known.
    private async Task<bool> TakePools(CancellationToken cancellation)
    {
        var query = new HistoryQuery
        {
            Type = nameof(PoolImported),
            IsOldestFirst = true,
            From = since,
        };
        var isNew = false;
        for (EventPage? page = null; page is null || page.Next is not null; )
        {
            page = await readStore.Search(query with { After = page?.Next }, AtOnce, cancellation);
            foreach (var one in page.Events.Where(one => !taken.Contains((one.Case, one.Seq))))
            {
                var hash = ((PoolImported)FactFormat.Read(one)).Pool.PoolHash;
                fold.Take(CaseId.Parse(one.Case), hash, one.At, await Experts(hash, cancellation));
                isNew = taken.Add((one.Case, one.Seq));
            }
            since = page.Events is [.., var last] ? BeijingTime.DayOf(last.At).AddDays(-OverlapDays) : since;
        }
        return isNew;
    }

    // Who cannot be read in one pool is not missing in all others.
    private async Task<IReadOnlyList<PoolExpert>> Experts(string hash, CancellationToken cancellation)
    {
        try
        {
            return await pools.Experts(hash, cancellation);
        }
        catch (CorruptStorageException unread)
        {
            log.LogWarning(unread, "The pool {Pool} cannot be read: nobody of it is recognized", hash);
            return [];
        }
    }

    public void Dispose() => reading.Dispose();
}
