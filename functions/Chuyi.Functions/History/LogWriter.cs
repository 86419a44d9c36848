using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.History.Tiles;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Chuyi.Functions.History;

/// <summary>
/// Integrates pending event hashes into the log. The ledger decides, with an ETag: first the new edge with all that
/// follows from it is written there, then the files, then the checkpoint, then the pending rows go. Whoever finds a
/// ledger whose files may be missing writes them again; they have the same bytes.
/// </summary>
public sealed class LogWriter(Tables tables, Files files, LogIdentity identity, ILogger<LogWriter> log)
{
    private const string LedgerName = "ledger.json";
    private const int BatchSize = 100;
    private readonly TableClient table = tables.Get(Layout.Tables.LogPending);

    /// <summary>Every minute, so that the public log is never much behind.</summary>
    [Function(nameof(Integrate))]
    public async Task Integrate([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        try
        {
            await CatchUp(cancellation);
        }
        catch (RequestFailedException lost) when (lost.Status is 409 or 412)
        {
            log.LogInformation("Another writer integrated at the same time; the next minute goes on");
        }
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

    private async Task<LogLedger> CatchUp(CancellationToken cancellation)
    {
        var waiting = await Pending(cancellation);
        var (ledger, tag) = await Ledger(cancellation);
        if (ledger is not null)
            waiting = await Finish(ledger, waiting, cancellation);
        while (waiting.Count > 0 || ledger is null)
        {
            ledger = Next(ledger ?? new LogLedger(LogState.Empty, "", [], []), [.. waiting.Take(1000)]);
            tag = await Decide(ledger, tag, cancellation);
            await Publish(ledger, cancellation);
            waiting = await Clear(ledger, waiting, cancellation);
        }
        return ledger;
    }

    // What the last integration took still stands in the table only if its writer died: then its files may be missing.
    private async Task<List<TableEntity>> Finish(LogLedger ledger, List<TableEntity> waiting, CancellationToken cancellation)
    {
        if (!waiting.Any(row => ledger.Taken.Contains(row.RowKey)))
            return waiting;
        await Publish(ledger, cancellation);
        return await Clear(ledger, waiting, cancellation);
    }

    private LogLedger Next(LogLedger ledger, IReadOnlyList<TableEntity> rows)
    {
        var integration = TileLog.Integrate(ledger.Log, [.. rows.Select(r => Convert.FromHexString(r.GetString("Hash")))], identity.Signer);
        return new LogLedger(integration.State, integration.Checkpoint, integration.Files, [.. rows.Select(r => r.RowKey)]);
    }

    private async Task<List<TableEntity>> Pending(CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        await foreach (
            var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == PendingLeaves.Waiting, cancellationToken: cancellation)
        )
            rows.Add(row);
        return rows;
    }

    private async Task<(LogLedger?, ETag?)> Ledger(CancellationToken cancellation)
    {
        try
        {
            var found = await files.Blob(Layout.Containers.Log, LedgerName).DownloadContentAsync(cancellation);
            return (Json.Read<LogLedger>(found.Value.Content.ToString()), found.Value.Details.ETag);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return (null, null);
        }
    }

    private async Task<ETag?> Decide(LogLedger ledger, ETag? tag, CancellationToken cancellation)
    {
        var conditions = tag is { } known
            ? new BlobRequestConditions { IfMatch = known }
            : new BlobRequestConditions { IfNoneMatch = ETag.All };
        var written = await files
            .Blob(Layout.Containers.Log, LedgerName)
            .UploadAsync(new BinaryData(Json.Write(ledger)), new BlobUploadOptions { Conditions = conditions }, cancellation);
        return written.Value.ETag;
    }

    private async Task Publish(LogLedger ledger, CancellationToken cancellation)
    {
        foreach (var file in ledger.Files)
            await files.Write(Layout.Containers.Log, file.Path, file.Bytes, "application/octet-stream", cancellation);
        await files
            .Blob(Layout.Containers.Log, TilePath.Checkpoint)
            .UploadAsync(new BinaryData(ledger.Note), overwrite: true, cancellation);
    }

    // A leaf's place is kept before its pending row goes, so that an event recorded again is not logged again.
    private async Task<List<TableEntity>> Clear(LogLedger ledger, List<TableEntity> waiting, CancellationToken cancellation)
    {
        using var purpose = RequestCount.For(Layout.Tables.LogPending);
        var first = ledger.Log.Frontier.Size - ledger.Taken.Count;
        foreach (var batch in ledger.Taken.Select((key, i) => (Key: key, Index: first + i)).Chunk(BatchSize))
        {
            await table.SubmitTransactionAsync(
                batch.Select(leaf => new TableTransactionAction(
                    TableTransactionActionType.UpsertReplace,
                    new TableEntity(PendingLeaves.Done, leaf.Key) { ["Index"] = leaf.Index }
                )),
                cancellation
            );
            var rows = waiting.Where(row => batch.Any(leaf => leaf.Key == row.RowKey)).ToList();
            await table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
                cancellation
            );
        }
        return [.. waiting.Where(row => !ledger.Taken.Contains(row.RowKey))];
    }
}
