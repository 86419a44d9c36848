using Azure;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Storage;

/// <summary>
/// Limits on what may be asked for. Each is one row that holds what was taken of it, and is written only if it still is
/// as it was read: however many ask at once, no more than the limit get through. It is never a count of something else,
/// read before that is written. Rows name nobody: their keys are prints under the service's key.
/// </summary>
public sealed class Limits(Tables tables, Keys keys, TimeProvider clock)
{
    private const int Remembered = 2000;

    private readonly TableClient table = tables.Get(Layout.Tables.Limits);
    private readonly Lately<CountedRow> lately = new(Remembered);

    /// <summary>Takes one of a limit. False when none is left.</summary>
    /// <param name="limit">Which limit.</param>
    /// <param name="of">For whom or what it counts.</param>
    /// <param name="form">The id of the form that asks: sent again it takes no second one.</param>
    public async Task<bool> Take(Limit limit, string of, string form, CancellationToken cancellation)
    {
        using var purpose = RequestCount.For(table.Name);
        var (row, now) = (keys.Print($"{limit.Name}|{of}"), clock.GetUtcNow());
        // What this process took last is mostly what stands there; else storage takes nothing, and it is read.
        var known = lately.Find(row);
        if (known?.Uses.With(limit, form, now) is { } next && await Write(limit, row, next, known.Tag, cancellation))
            return true;
        // Most of the others are asked for the first time in their period.
        if (known is null && !limit.IsShared && await Write(limit, row, CountedUses.Nothing.With(limit, form, now)!, null, cancellation))
            return true;
        // Each time somebody else was faster there is one less left, so that this ends.
        for (var raced = 0; raced <= limit.Most; raced++)
        {
            var found = await Tables.Find(table, limit.Name, row, cancellation);
            var before = found is null ? CountedUses.Nothing : Tables.Read(found, "Taken", CountedUses.Read);
            if (before.With(limit, form, now) is not { } after)
                return false;
            if (ReferenceEquals(before, after) || await Write(limit, row, after, found?.ETag, cancellation))
                return true;
        }
        return false;
    }

    /// <summary>Takes one of each, in their order, and stops at the first of which none is left.</summary>
    public async Task<bool> TakeAll(IEnumerable<(Limit Limit, string Of)> limits, string form, CancellationToken cancellation)
    {
        var all = limits.ToList();
        // The same form for something else is another time: no form is good for more than it was sent for.
        var once = keys.Print($"{form}|{string.Join('|', all.Select(one => one.Of))}");
        foreach (var (limit, of) in all)
            if (!await Take(limit, of, once, cancellation))
                return false;
        return true;
    }

    /// <summary>When something began: the first who asks for it sets it.</summary>
    /// <param name="what">Which kind of thing.</param>
    /// <param name="of">Which one of them.</param>
    /// <param name="kept">How long that is kept.</param>
    public async Task<DateTimeOffset> Since(string what, string of, TimeSpan kept, CancellationToken cancellation)
    {
        var (key, now) = (keys.Print($"{what}|{of}"), clock.GetUtcNow());
        return
            await Tables.InsertOnce(table, [new(what, key) { ["At"] = now, ["Until"] = now + kept }], cancellation)
            || await Tables.Find(table, what, key, cancellation) is not { } known
            ? now
            : Tables.Value<DateTimeOffset>(known, "At");
    }

    /// <summary>Removes what counts no longer. A row that was written meanwhile stays.</summary>
    [Function(nameof(ForgetLimits))]
    public async Task ForgetLimits([TimerTrigger("0 30 3 1 * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var over = TableClient.CreateQueryFilter($"Until lt {clock.GetUtcNow()}");
        var rows = await table.QueryAsync<TableEntity>(over, cancellationToken: cancellation).ToListAsync(cancellation);
        foreach (var limit in rows.GroupBy(row => row.PartitionKey))
            await Tables.Delete(table, [.. limit], onlyUnchanged: true, cancellation);
    }

    private async Task<bool> Write(Limit limit, string row, CountedUses uses, ETag? tag, CancellationToken cancellation)
    {
        var entity = new TableEntity(limit.Name, row) { ["Taken"] = uses.ToString(), ["Until"] = uses.Until(limit) };
        try
        {
            var answer = tag is { } read
                ? await table.UpdateEntityAsync(entity, read, TableUpdateMode.Replace, cancellation)
                : await table.AddEntityAsync(entity, cancellation);
            if (answer.Headers.ETag is { } written)
                lately.Keep(row, new(uses, written));
            return true;
        }
        catch (RequestFailedException raced) when (raced.Status is 404 or 409 or 412)
        {
            lately.Forget(row);
            return false;
        }
    }

    private sealed record CountedRow(CountedUses Uses, ETag Tag);
}
