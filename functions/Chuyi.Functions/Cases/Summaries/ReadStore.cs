using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>
/// What is read across cases: a partition a round with its events, the summaries of its cases and what changed of these, so
/// that a step of a case writes all of them at once. Derived: it can be built anew from Cases.
/// </summary>
public sealed partial class ReadStore(Tables tables)
{
    private readonly TableClient table = tables.Get(Layout.Tables.History);

    // Events of all rounds stand beside the leaves that wait for the log, and are written with them (PendingLeaves).
    private readonly TableClient allRounds = tables.Get(Layout.Tables.LogPending);

    /// <summary>
    /// Writes events, and the summary of their case as it stands after them; a repetition changes nothing newer, however late
    /// it comes. One transaction; where the summary stands elsewhere, one for each. Storage takes what is written for the first
    /// time only once, and only what it takes for a repetition asks what stands there.
    /// </summary>
    public async Task Add(IReadOnlyList<EventRecord> events, CaseTags tags, CaseName? name, CaseSummary? summary)
    {
        List<TableEntity> rows =
        [
            .. events.Select(e => ReadStoreRows.Of(e, tags, name)),
            .. events.Select(e => ReadStoreRows.Back(e, tags, name)),
        ];
        if (summary is null || summary.Index != tags.Round)
            await Tables.InsertMissing(table, rows);
        if (summary is null)
            return;
        var seq = events[^1].Seq;
        if (
            await Tables.InsertOnce(
                table,
                summary.Index == tags.Round ? rows : [ReadStoreRows.Written(summary, seq)],
                ReadStoreRows.Of(summary, seq)
            )
        )
            return;
        if (summary.Index == tags.Round)
            await Tables.InsertMissing(table, rows);
        await Write(summary, seq);
    }

    /// <summary>Writes a summary as it stands after an event of its case, unless it stands there after this or a later one.</summary>
    public async Task Write(CaseSummary summary, int seq)
    {
        bool stands;
        do
        {
            var there = await Tables.Find(table, ReadStoreRows.PartitionOf(summary.Index), summary.Case);
            stands =
                there is not null && Tables.Optional<int>(there, "Seq") >= seq
                || await Tables.PutUnchanged(table, ReadStoreRows.Of(summary, seq), there?.ETag);
        } while (!stands);
    }

    /// <summary>The summary of one case, or null. One request.</summary>
    public async Task<TSummary?> Summary<TSummary>(string index, string @case)
        where TSummary : CaseSummary =>
        await Tables.Find(table, ReadStoreRows.PartitionOf(index), @case) is { } row ? ReadStoreRows.Summary<TSummary>(row) : null;

    /// <summary>The summaries of an index as they stand now, page by page.</summary>
    /// <param name="at">The time that they are said to be of.</param>
    public async Task<SummaryChanges> Current(string index, DateTimeOffset at, CancellationToken cancellation) =>
        await Changes(SummaryRows(index, cancellation), _ => at, cancellation);

    /// <summary>What was written of the summaries of an index, and when.</summary>
    /// <param name="since">From which instant on, by the clock of whoever wrote it.</param>
    /// <param name="stored">And from which by storage's own; null for whatever it has of these.</param>
    public async Task<SummaryChanges> Changes(string index, DateTimeOffset since, DateTimeOffset? stored, CancellationToken cancellation)
    {
        var filter = Between(index, SummaryChange.RowOf(since, ""), SummaryChange.AfterAll);
        if (stored is { } from)
            filter += " and " + TableClient.CreateQueryFilter($"Timestamp ge {from}");
        return await Changes(
            table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation),
            row => SummaryChange.TimeOf(row.RowKey),
            cancellation
        );
    }

    /// <summary>Forgets changes: who reads them has them in another way.</summary>
    public Task ForgetChanges(string index, IEnumerable<SummaryChange> changes, CancellationToken cancellation) =>
        Tables.Delete(
            table,
            [
                .. changes.Select(change => new TableEntity(
                    ReadStoreRows.PartitionOf(index),
                    SummaryChange.RowOf(change.At, change.Summary.Case)
                )),
            ],
            onlyUnchanged: false,
            cancellation
        );

    /// <summary>Every event of a round, those of a case in their order.</summary>
    public async IAsyncEnumerable<EventRecord> AllEvents(
        string round,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var rows = new List<(string Case, int Seq, TableEntity Event)>();
        await foreach (var row in Rows(round, ReadStoreRows.FirstEvent, ReadStoreRows.AfterEvents, null, cancellation))
            rows.Add((Tables.Text(row, "Case"), ReadStoreRows.Seq(row), row));
        foreach (var row in rows.OrderBy(r => r.Case, StringComparer.Ordinal).ThenBy(r => r.Seq))
            yield return Tables.Read(row.Event, "Event", EventJson.Read);
    }

    /// <summary>Case, sequence, hash and type of every event of a round, page by page, without the events themselves.</summary>
    public async IAsyncEnumerable<(string Case, int Seq, string Hash, string Type)> AllHashes(
        string round,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (
            var row in Rows(round, ReadStoreRows.FirstEvent, ReadStoreRows.AfterEvents, ["Case", "RowKey", "Hash", "Type"], cancellation)
        )
            yield return (Tables.Text(row, "Case"), ReadStoreRows.Seq(row), Tables.Text(row, "Hash"), Tables.Text(row, "Type"));
    }

    /// <summary>All summaries of an index, page by page.</summary>
    public async IAsyncEnumerable<TSummary> AllSummaries<TSummary>(
        string index,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default
    )
        where TSummary : CaseSummary
    {
        await foreach (var row in SummaryRows(index, cancellation))
            yield return ReadStoreRows.Summary<TSummary>(row);
    }

    private AsyncPageable<TableEntity> SummaryRows(string index, CancellationToken cancellation) =>
        table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {ReadStoreRows.PartitionOf(index)} and RowKey ge {ReadStoreRows.AfterEvents}"),
            cancellationToken: cancellation
        );

    private AsyncPageable<TableEntity> Rows(string index, string from, string to, string[]? columns, CancellationToken cancellation) =>
        table.QueryAsync<TableEntity>(Between(index, from, to), select: columns, cancellationToken: cancellation);

    private static string Between(string index, string from, string to) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {ReadStoreRows.PartitionOf(index)} and RowKey ge {from} and RowKey lt {to}");

    private static async Task<SummaryChanges> Changes(
        AsyncPageable<TableEntity> rows,
        Func<TableEntity, DateTimeOffset> at,
        CancellationToken cancellation
    )
    {
        DateTimeOffset? asOf = null;
        var all = new List<SummaryChange>();
        await foreach (var page in rows.AsPages().WithCancellation(cancellation))
        {
            asOf ??= page.GetRawResponse().Headers.Date;
            all.AddRange(
                page.Values.Select(row => new SummaryChange(
                    at(row),
                    Tables.Value<int>(row, "Seq"),
                    ReadStoreRows.Summary<CaseSummary>(row)
                ))
            );
        }
        return new(all, asOf);
    }
}
