using Azure.Data.Tables;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Cases;

/// <summary>Holds the read store against the events of all cases, and makes it what they say.</summary>
public sealed class ReadStoreRebuild(Tables tables, EventStore events, Processes processes)
{
    private readonly TableClient table = tables.Get(Layout.Tables.History);

    /// <summary>
    /// Mends it. Cases may go on meanwhile: rows are read before the events that they are held against, which are then no
    /// older, and what has been written since is left as it is.
    /// </summary>
    public async Task<ReadStoreChange> Run(CancellationToken cancellation)
    {
        var rows = table.QueryAsync<TableEntity>(cancellationToken: cancellation);
        var found = new FoundRows(await rows.Select(FoundRow.Of).ToListAsync(cancellation));
        var change = new ReadStoreChange(0, 0, 0);
        await foreach (var past in events.AllCases(null, cancellation))
        {
            var @case = new CaseRows(past, processes.Of(CaseId.Parse(past[0].Case)).Standings(past));
            change += await Mend(@case.Events, found, cancellation);
            foreach (var row in found.Beside(past[0].Case))
                if (@case.Beside(row) is { } right)
                    change += await Put([right], found.Take(right));
            if (@case.Summary(null) is [var summary, ..])
                change += await Put(@case.Summary(found.At(summary)), found.Take(summary));
        }
        return change with { Removed = await Remove(found.Left, cancellation) };
    }

    private async Task<ReadStoreChange> Mend(IEnumerable<IReadOnlyList<TableEntity>> right, FoundRows found, CancellationToken cancellation)
    {
        var (missing, change) = (new List<TableEntity>(), new ReadStoreChange(0, 0, 0));
        foreach (var rows in right)
        {
            var row = rows.FirstOrDefault(one => found.At(one)?.Is(one) is true) ?? rows[0];
            if (found.Take(row) is { } there)
                change += await Put([row], there);
            else
                missing.Add(row);
        }
        foreach (var some in missing.GroupBy(row => row.PartitionKey).SelectMany(some => some.Chunk(Tables.MostInTransaction)))
            change += new ReadStoreChange(await Tables.InsertMissing(table, some, cancellation), 0, 0);
        return change;
    }

    // The first of the rows is held against what stands there; the others are written with it.
    private async Task<ReadStoreChange> Put(IReadOnlyList<TableEntity> rows, FoundRow? there) =>
        there?.Is(rows[0]) is true || !await Tables.PutUnchanged(table, rows, there?.Tag) ? new(0, 0, 0)
        : there is null ? new(1, 0, 0)
        : new(0, 1, 0);

    private async Task<int> Remove(IEnumerable<FoundRow> rows, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var some in rows.GroupBy(row => row.Partition))
            removed += await Tables.Delete(
                table,
                [.. some.Select(row => new TableEntity(row.Partition, row.Row) { ETag = row.Tag })],
                onlyUnchanged: true,
                cancellation
            );
        return removed;
    }
}
