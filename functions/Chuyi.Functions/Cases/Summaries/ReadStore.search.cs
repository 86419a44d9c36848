using Azure.Data.Tables;
using Chuyi.Functions.History;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>The search of the history. It runs in storage; words are looked for in what storage has found.</summary>
public sealed partial class ReadStore
{
    /// <summary>
    /// A page of events in order of time, full unless it is the last. However many rounds there are, one request; one more only
    /// where words are rare.
    /// </summary>
    /// <param name="size">Events on a page.</param>
    public async Task<EventPage> Search(HistoryQuery query, int size, CancellationToken cancellation)
    {
        var rows = await First(query, size + 1, cancellation);
        return new([.. rows.Take(size).Select(row => row.Event)], rows.Count > size ? rows[size - 1].Key : null)
        {
            Names = EventPage.NamesOf(rows.Select(row => (row.Event.Case, row.Name))),
        };
    }

    private async Task<IReadOnlyList<(string Key, EventRecord Event, CaseName? Name)>> First(
        HistoryQuery query,
        int count,
        CancellationToken cancellation
    )
    {
        var (searched, partition) = query.Round is { } round
            ? (table, ReadStoreRows.PartitionOf(round))
            : (allRounds, PendingLeaves.Partition);
        var (from, end) = query.Keys;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {end} and ");
        filter += query.After is { } after
            ? TableClient.CreateQueryFilter($"RowKey gt {after}")
            : TableClient.CreateQueryFilter($"RowKey ge {from}");
        if (query.Type.Length > 0)
            filter += " and " + TableClient.CreateQueryFilter($"Type eq {query.Type}");
        if (query.Case.Length > 0)
            filter += " and " + TableClient.CreateQueryFilter($"Case eq {query.Case}");
        if (query.Actors.Count > 0)
            filter += $" and ({string.Join(" or ", query.Actors.Select(By))})";
        var rows = new List<(string Key, EventRecord Event, CaseName? Name)>();
        var pageSize = query.Text.Length > 0 || query.Actors.Any(key => ActorKey.IsExpert(key, out _)) ? Most : count;
        await foreach (var row in searched.QueryAsync<TableEntity>(filter, pageSize, cancellationToken: cancellation))
        {
            var one = Tables.Read(row, "Event", EventJson.Read);
            var name = CaseName.Read(row);
            if (query.Says(one, name) && query.IsBy(one))
                rows.Add((row.RowKey, one, name));
            if (rows.Count == count)
                break;
        }
        return rows;
    }

    // One comparison each: storage makes no more than fifteen. What others did in an expert's duty is left out once it is read.
    private static string By(string key) =>
        ActorKey.IsExpert(key, out var duty)
            ? TableClient.CreateQueryFilter($"Case eq {duty.ToString()}")
            : TableClient.CreateQueryFilter($"Actor eq {key}");

    /// <summary>So many rows storage gives at once at most.</summary>
    private const int Most = 1000;
}
