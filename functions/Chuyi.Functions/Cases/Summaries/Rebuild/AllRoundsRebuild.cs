using Azure.Data.Tables;
using Chuyi.Functions.History;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Cases;

/// <summary>Holds the events of all rounds by time, which a search over all rounds reads, against the events of all cases.</summary>
public sealed class AllRoundsRebuild(Tables tables, EventStore events, Processes processes)
{
    private readonly TableClient table = tables.Get(Layout.Tables.LogPending);

    /// <summary>
    /// Mends them. Cases may go on meanwhile: rows are read before the events that they are held against, and what has been
    /// written since is left as it is.
    /// </summary>
    public async Task<ReadStoreChange> Run(CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PendingLeaves.Partition} and RowKey lt {ReadStoreRows.AfterEvents}");
        var rows = table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation);
        var found = new FoundRows(await rows.Select(FoundRow.Of).ToListAsync(cancellation));
        var change = new ReadStoreChange(0, 0, 0);
        await foreach (var past in events.AllCases(null, cancellation))
        {
            var missing = new List<TableEntity>();
            var name = processes.Of(CaseId.Parse(past[0].Case)).Summary(past)?.Name;
            foreach (var row in past.SelectMany(one => ReadStoreRows.OfAllRounds(one, name)))
                if (found.Take(row) is not { } there)
                    missing.Add(row);
                else if (!there.Is(row) && await Tables.PutUnchanged(table, [row], there.Tag))
                    change += new ReadStoreChange(0, 1, 0);
            foreach (var some in missing.Chunk(Tables.MostInTransaction))
                change += new ReadStoreChange(await Tables.InsertMissing(table, some, cancellation), 0, 0);
        }
        List<TableEntity> wrong = [.. found.Left.Select(row => new TableEntity(row.Partition, row.Row) { ETag = row.Tag })];
        return change with { Removed = await Tables.Delete(table, wrong, onlyUnchanged: true, cancellation) };
    }
}
