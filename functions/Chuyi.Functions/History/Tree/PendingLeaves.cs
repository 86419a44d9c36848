using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.History;

/// <summary>
/// Event hashes on their way into the log, and beside them all events by time, whatever their round: both are written in one
/// transaction, so that a search over all rounds costs nothing where events are recorded.
/// </summary>
public sealed class PendingLeaves(Tables tables)
{
    /// <summary>
    /// The partition of hashes that wait, under the letter of their case, and of all events, under their time. At first there
    /// was only what waits.
    /// </summary>
    internal const string Partition = "waiting";

    /// <summary>The partition that knows the place of each leaf.</summary>
    internal const string Done = "leaf";

    private const int BatchSize = Tables.MostInTransaction;

    // An event is three rows.
    private const int MostAtOnce = Tables.MostInTransaction / 3;

    private readonly TableClient table = tables.Get(Layout.Tables.LogPending);

    // Whether this process has queued something that it has not seen taken.
    private volatile bool hasQueued;

    /// <summary>Queues the leaves of events, and puts the events among those of all rounds.</summary>
    /// <param name="name">What people call their case.</param>
    /// <param name="again">Whether they may have been queued before, by an activity that died.</param>
    public async Task Add(IReadOnlyList<EventRecord> events, CaseName? name, bool again)
    {
        foreach (var some in events.Chunk(MostAtOnce))
        {
            var rows = some.SelectMany(one => ReadStoreRows.OfAllRounds(one, name)).ToList();
            foreach (var one in some)
                if (!again || await Tables.Find(table, Done, Key(one)) is null)
                    rows.Add(new TableEntity(Partition, Key(one)) { ["Hash"] = one.Hash, ["Again"] = again ? true : null });
            await Tables.InsertMissing(table, rows);
        }
        hasQueued = true;
    }

    /// <summary>The hash that a row is to become a leaf of.</summary>
    internal static byte[] Leaf(TableEntity row) => Tables.Read(row, "Hash", Convert.FromHexString);

    /// <summary>The place of an event in the log, from 0; null while it has none. One request.</summary>
    internal async Task<long?> PlaceOf(EventRecord one, CancellationToken cancellation) =>
        await Tables.Find(table, Done, Key(one), cancellation) is { } row ? Tables.Value<long>(row, "Index") : null;

    /// <summary>Whether anything waits, or was taken and not cleared away. Of what this process queued storage is not asked.</summary>
    internal async Task<bool> IsAny(CancellationToken cancellation) =>
        hasQueued || await Waiting(1, ["RowKey"], cancellation).AnyAsync(cancellation);

    /// <summary>How many wait, counted to a bound. One request.</summary>
    internal async Task<int> Count(int most, CancellationToken cancellation) =>
        await Waiting(most, ["RowKey"], cancellation).Take(most).CountAsync(cancellation);

    /// <summary>All that waits, in order of case and sequence.</summary>
    internal async Task<IReadOnlyList<TableEntity>> All(CancellationToken cancellation)
    {
        // What is queued from here on is looked for once more.
        hasQueued = false;
        return await Waiting(null, null, cancellation).ToListAsync(cancellation);
    }

    private AsyncPageable<TableEntity> Waiting(int? most, string[]? columns, CancellationToken cancellation) =>
        table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {ReadStoreRows.AfterEvents}"),
            most,
            columns,
            cancellation
        );

    /// <summary>
    /// Drops rows that were queued again after their leaf was taken: between the question whether it was and the insertion
    /// a writer may have taken it and cleared it away. By now its place is known.
    /// </summary>
    internal async Task<IReadOnlyList<TableEntity>> WithoutLogged(IReadOnlyList<TableEntity> waiting, CancellationToken cancellation)
    {
        var logged = new List<TableEntity>();
        foreach (var row in waiting.Where(row => Tables.Optional<bool>(row, "Again") is true))
            if (await Tables.Find(table, Done, row.RowKey, cancellation) is not null)
                logged.Add(row);
        await Remove(logged, cancellation);
        return logged.Count == 0 ? waiting : [.. waiting.Except(logged)];
    }

    /// <summary>Keeps the place of each leaf, then drops its row, so that an event recorded again is not logged again.</summary>
    internal async Task Clear(LogLedger ledger, IReadOnlyList<TableEntity> waiting, CancellationToken cancellation)
    {
        using var purpose = RequestCount.For(Layout.Tables.LogPending);
        var rows = waiting.ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var first = ledger.Log.Frontier.Size - ledger.Taken.Count;
        foreach (var batch in ledger.Taken.Select((key, i) => (Key: key, Index: first + i)).Chunk(BatchSize))
        {
            await table.SubmitTransactionAsync(
                batch.Select(leaf => new TableTransactionAction(
                    TableTransactionActionType.UpsertReplace,
                    new TableEntity(Done, leaf.Key) { ["Index"] = leaf.Index }
                )),
                cancellation
            );
            await Remove([.. batch.Where(leaf => rows.ContainsKey(leaf.Key)).Select(leaf => rows[leaf.Key])], cancellation);
        }
    }

    // Another writer clears the same rows.
    private Task<int> Remove(IReadOnlyList<TableEntity> rows, CancellationToken cancellation) =>
        Tables.Delete(table, rows, onlyUnchanged: false, cancellation);

    private static string Key(EventRecord one) => $"{one.Case}|{one.Seq:D6}";
}
