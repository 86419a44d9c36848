using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.History.Tiles;
using Microsoft.Azure.Functions.Worker;
using Signed = Chuyi.History.SignedNotes.Checkpoint;

namespace Chuyi.Functions.History;

/// <summary>
/// Integrates pending event hashes into the log. The ledger decides, with an ETag: first the new edge with all that
/// follows from it is written there, then the files, then the checkpoint, then the pending rows go. Whoever finds a
/// ledger whose files may be missing writes them again; they have the same bytes. Any number of writers may be at it at
/// once: who comes second with the ledger looks at what the first has done and goes on from there.
/// </summary>
public sealed class LogWriter(Files files, PendingLeaves pending, LogIdentity identity, LatestCheckpoint latest)
{
    private const string LedgerName = "ledger.json";
    private const int MostAtOnce = 1000;

    /// <summary>
    /// Every minute, so that the public log is never much behind. Nobody notes when: the next minute makes up for a missed one.
    /// </summary>
    [Function(nameof(Integrate))]
    public async Task Integrate([TimerTrigger("30 * * * * *", UseMonitor = false)] TimerInfo timer, CancellationToken cancellation)
    {
        // Most minutes nothing waits, nor does what a writer left that died: one request says so.
        if (await pending.IsAny(cancellation))
            await CatchUp(cancellation);
    }

    /// <summary>Integrates all that is pending now, a case's last event included, and returns the root.</summary>
    [Function(nameof(Checkpoint))]
    public async Task<LogRoot> Checkpoint([ActivityTrigger] string @case)
    {
        var ledger = await CatchUp(CancellationToken.None);
        return new LogRoot(Convert.ToHexStringLower(ledger.Log.Frontier.Root()), ledger.Log.Frontier.Size);
    }

    /// <summary>Integrates what is pending and returns the signed checkpoint.</summary>
    public async Task<LogHead> Head(CancellationToken cancellation)
    {
        var ledger = await CatchUp(cancellation);
        return new LogHead(ledger.Log.Frontier.Size, ledger.Note);
    }

    // Each time round somebody has got further with the log: this one, or who was faster.
    private async Task<LogLedger> CatchUp(CancellationToken cancellation)
    {
        while (true)
        {
            // The ledger first: what a later one takes is then taken under another tag, and nothing is taken twice.
            var (ledger, tag) = await Ledger(cancellation);
            var waiting = await pending.All(cancellation);
            if (ledger is not null)
                waiting = await Finish(ledger, waiting, cancellation);
            waiting = await pending.WithoutLogged(waiting, cancellation);
            if (waiting.Count == 0 && ledger is not null)
                return ledger;
            var next = Next(ledger ?? new LogLedger(LogState.Empty, "", [], []), [.. waiting.Take(MostAtOnce)]);
            if (!await Decide(next, tag, cancellation))
                continue;
            await Publish(next, cancellation);
            await pending.Clear(next, waiting, cancellation);
            if (waiting.Count <= MostAtOnce)
                return next;
        }
    }

    // What the last integration took still stands in the table only if its writer is not done, or died: then its files may be missing.
    private async Task<IReadOnlyList<TableEntity>> Finish(
        LogLedger ledger,
        IReadOnlyList<TableEntity> waiting,
        CancellationToken cancellation
    )
    {
        var taken = ledger.Taken.ToHashSet(StringComparer.Ordinal);
        if (!waiting.Any(row => taken.Contains(row.RowKey)))
            return waiting;
        await Publish(ledger, cancellation);
        await pending.Clear(ledger, waiting, cancellation);
        return [.. waiting.Where(row => !taken.Contains(row.RowKey))];
    }

    private LogLedger Next(LogLedger ledger, IReadOnlyList<TableEntity> rows)
    {
        var integration = TileLog.Integrate(ledger.Log, [.. rows.Select(PendingLeaves.Leaf)], identity.Signer);
        return new LogLedger(integration.State, integration.Checkpoint, integration.Files, [.. rows.Select(r => r.RowKey)]);
    }

    private async Task<(LogLedger?, ETag?)> Ledger(CancellationToken cancellation)
    {
        try
        {
            var found = await files.Blob(Layout.Containers.Log, LedgerName).DownloadContentAsync(cancellation);
            var ledger = Read(LedgerName, () => Json.Read<LogLedger>(found.Value.Content.ToString()));
            return (ledger, found.Value.Details.ETag);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return (null, null);
        }
    }

    /// <summary>False if another writer has decided since the ledger was read.</summary>
    private async Task<bool> Decide(LogLedger ledger, ETag? tag, CancellationToken cancellation) =>
        await Replace(LedgerName, new BinaryData(Json.Write(ledger)), tag, cancellation) is not null;

    private async Task Publish(LogLedger ledger, CancellationToken cancellation)
    {
        foreach (var file in ledger.Files)
            await files.Write(Layout.Containers.Log, file.Path, file.Bytes, "application/octet-stream", cancellation);
        var known = latest.Served;
        while ((known ?? await Served(cancellation)) is var (size, tag) && size < ledger.Log.Frontier.Size)
        {
            if (await Replace(TilePath.Checkpoint, new BinaryData(ledger.Note), tag, cancellation) is { } written)
            {
                latest.Served = new(ledger.Log.Frontier.Size, written);
                return;
            }
            known = null;
        }
    }

    // A writer that was slow must not put its checkpoint over a newer one: that would be a log rolled back.
    private async Task<ServedCheckpoint> Served(CancellationToken cancellation)
    {
        try
        {
            var found = await files.Blob(Layout.Containers.Log, TilePath.Checkpoint).DownloadContentAsync(cancellation);
            var size = Read(TilePath.Checkpoint, () => Signed.Parse(found.Value.Content.ToString()).Size);
            return new(size, found.Value.Details.ETag);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return new(-1, null);
        }
    }

    private static T Read<T>(string blob, Func<T> read) => CorruptStorageException.Read($"The blob {Layout.Containers.Log}/{blob}", read);

    // The tag of what is written; null if another was faster.
    private async Task<ETag?> Replace(string name, BinaryData content, ETag? tag, CancellationToken cancellation)
    {
        var conditions = tag is { } known
            ? new BlobRequestConditions { IfMatch = known }
            : new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            var options = new BlobUploadOptions { Conditions = conditions };
            return (await files.Blob(Layout.Containers.Log, name).UploadAsync(content, options, cancellation)).Value.ETag;
        }
        catch (RequestFailedException lost) when (Taken.Is(lost))
        {
            return null;
        }
    }
}
