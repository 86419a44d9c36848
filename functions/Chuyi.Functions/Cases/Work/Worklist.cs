using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Cases;

/// <summary>
/// What is asked of whom until when: one partition a holder, one row an item. It is written with the facts that open and
/// close items and can be built anew from all events.
/// </summary>
public sealed class Worklist(Tables tables, Troubles troubles)
{
    /// <summary>Items that are read for a home: what storage gives in one request.</summary>
    private const int Most = 1000;

    private readonly TableClient table = tables.Get(Layout.Tables.Worklist);

    /// <summary>What is asked of somebody. One request, however much it is.</summary>
    public async Task<AskedWork> Of(string holder, CancellationToken cancellation)
    {
        var (rows, isAll) = await Rows(holder, "", cancellation);
        return Asked(rows, isAll);
    }

    /// <summary>
    /// The same of what there may be as many of as applications alone, whatever else is asked: a list of it is not empty because
    /// there is much besides. One request.
    /// </summary>
    public async Task<AskedWork> OfMany(string holder, CancellationToken cancellation)
    {
        var (rows, isAll) = await Rows(holder, WorkItem.FirstOfMany, cancellation);
        return Asked(rows, isAll);
    }

    /// <summary>What is asked of the office, and which cases are in trouble. One request for both.</summary>
    public async Task<(AskedWork Asked, KnownTroubles Troubles)> OfOffice(CancellationToken cancellation)
    {
        var (rows, isAll) = await Rows(WorkItem.Office, "", cancellation);
        return (Asked(rows, isAll), troubles.Among(rows, isAll));
    }

    private async Task<(IReadOnlyList<TableEntity> Rows, bool IsAll)> Rows(string holder, string from, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {holder} and RowKey ge {from}");
        var found = table.QueryAsync<TableEntity>(filter, Most, cancellationToken: cancellation);
        var (rows, next) = await Tables.Page(found, after: null, Most, cancellation);
        return (rows, next is null);
    }

    private static AskedWork Asked(IReadOnlyList<TableEntity> rows, bool isAll) =>
        new([.. rows.Where(row => !Troubles.Is(row)).Select(Read)], isAll);

    /// <summary>
    /// Writes what facts opened and closed, in one request for each holder. Done again it changes nothing. Where something is
    /// opened is written first: a moment with one item too many costs nobody anything.
    /// </summary>
    public async Task Write(WorkChange change)
    {
        var opened = change.Opened.Select(item => Tables.Replacement(RowOf(item)));
        var closed = change.Closed.Select(item => new TableTransactionAction(TableTransactionActionType.Delete, RowOf(item), ETag.All));
        foreach (var holder in opened.Concat(closed).GroupBy(action => action.Entity.PartitionKey))
        foreach (var some in holder.Chunk(Tables.MostInTransaction))
            await Submit(some);
    }

    /// <summary>Every item of everybody.</summary>
    public async Task<IReadOnlyList<WorkItem>> All(CancellationToken cancellation) =>
        await table
            .QueryAsync<TableEntity>(cancellationToken: cancellation)
            .Where(row => !Troubles.Is(row))
            .Select(Read)
            .ToListAsync(cancellation);

    // What is to be deleted may be gone already, which makes the whole transaction fail: then each goes for itself.
    private async Task Submit(TableTransactionAction[] actions)
    {
        try
        {
            await Tables.Submit(table, actions);
        }
        catch (RequestFailedException gone) when (gone.Status == 404 && actions.Length > 1)
        {
            foreach (var action in actions)
                await Submit([action]);
        }
    }

    private static TableEntity RowOf(WorkItem item) => new(item.Holder, item.Key) { ["Item"] = Json.Write(item) };

    private static WorkItem Read(TableEntity row) => Tables.Read(row, "Item", Json.Read<WorkItem>);
}
