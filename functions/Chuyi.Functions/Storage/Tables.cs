using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Chuyi.Functions.Storage;

/// <summary>The service's tables, and the two ways in which rows are written so that doing it twice is doing it once.</summary>
public sealed partial class Tables(TableServiceClient service)
{
    /// <summary>Rows that storage takes in one transaction.</summary>
    public const int MostInTransaction = 100;

    /// <summary>Comparisons that storage makes in one query; with more it refuses it, which the emulator does not.</summary>
    public const int MostCompared = 15;

    public TableClient Get(string table) => service.GetTableClient(table);

    /// <summary>Creates what is missing. On Azure the infrastructure code has done so and this finds all there.</summary>
    public async Task EnsureAll(CancellationToken cancellation)
    {
        // Asked for once: a table that is there refuses to be made, which costs more than all else of a start.
        var there = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var table in service.QueryAsync(cancellationToken: cancellation))
            there.Add(table.Name);
        foreach (var name in Layout.Tables.All)
            if (!there.Contains(name))
                await service.CreateTableIfNotExistsAsync(name, cancellation);
    }

    /// <summary>
    /// Inserts rows of one partition in one transaction. When they stand there already the transaction took effect
    /// before; the caller compares what matters. Returns whether this call wrote them.
    /// </summary>
    public static Task<bool> InsertOnce(TableClient table, IReadOnlyList<TableEntity> rows, CancellationToken cancellation = default) =>
        InsertOnce(table, rows, [], cancellation);

    /// <summary>The same, and replaces others with them, whatever stands in their place.</summary>
    public static async Task<bool> InsertOnce(
        TableClient table,
        IReadOnlyList<TableEntity> rows,
        IReadOnlyList<TableEntity> replaced,
        CancellationToken cancellation = default
    )
    {
        try
        {
            await Submit(
                table,
                [.. rows.Select(r => new TableTransactionAction(TableTransactionActionType.Add, r)), .. replaced.Select(Replacement)],
                cancellation
            );
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409 && exists.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return false;
        }
    }

    /// <summary>
    /// The same of rows of which some may stand there: where the transaction finds one, each goes in for itself. Returns how
    /// many this call wrote.
    /// </summary>
    public static async Task<int> InsertMissing(
        TableClient table,
        IReadOnlyList<TableEntity> rows,
        CancellationToken cancellation = default
    )
    {
        if (await InsertOnce(table, rows, cancellation))
            return rows.Count;
        var written = 0;
        if (rows.Count > 1)
            foreach (var row in rows)
                written += await InsertOnce(table, [row], cancellation) ? 1 : 0;
        return written;
    }

    /// <summary>Puts rows of one partition where they belong, if the first is as it was read. Returns whether it was.</summary>
    /// <param name="tag">The mark of the first when it was read, or null if it was not there.</param>
    public static async Task<bool> PutUnchanged(TableClient table, IReadOnlyList<TableEntity> rows, ETag? tag)
    {
        var first = tag is { } read
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, rows[0], read)
            : new TableTransactionAction(TableTransactionActionType.Add, rows[0]);
        try
        {
            await Submit(table, [first, .. rows.Skip(1).Select(Replacement)]);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>What puts a row where it belongs, whatever stands there.</summary>
    public static TableTransactionAction Replacement(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);

    /// <summary>Does to rows of one partition what is asked, to all or to none; to one row without a transaction.</summary>
    /// <param name="actions">Insertions, replacements and deletions.</param>
    public static async Task Submit(
        TableClient table,
        IReadOnlyList<TableTransactionAction> actions,
        CancellationToken cancellation = default
    )
    {
        using var purpose = RequestCount.For(table.Name);
        var one = actions.Count == 1 ? actions[0] : null;
        Task submitted = one?.ActionType switch
        {
            TableTransactionActionType.Add => table.AddEntityAsync((TableEntity)one.Entity, cancellation),
            TableTransactionActionType.UpsertReplace => table.UpsertEntityAsync(
                (TableEntity)one.Entity,
                TableUpdateMode.Replace,
                cancellation
            ),
            TableTransactionActionType.Delete => table.DeleteEntityAsync(
                one.Entity.PartitionKey,
                one.Entity.RowKey,
                one.ETag,
                cancellation
            ),
            _ => table.SubmitTransactionAsync(actions, cancellation),
        };
        await submitted;
    }

    /// <summary>
    /// Deletes rows of one partition, a hundred in a transaction. One that is gone already holds up no other. Returns how many
    /// this call deleted.
    /// </summary>
    /// <param name="onlyUnchanged">Whether one that was changed since it was read stays.</param>
    public static async Task<int> Delete(
        TableClient table,
        IReadOnlyList<TableEntity> rows,
        bool onlyUnchanged,
        CancellationToken cancellation
    )
    {
        using var purpose = RequestCount.For(table.Name);
        var deleted = 0;
        foreach (var some in rows.Chunk(MostInTransaction))
            try
            {
                await table.SubmitTransactionAsync(
                    some.Select(r => new TableTransactionAction(TableTransactionActionType.Delete, r, onlyUnchanged ? r.ETag : ETag.All)),
                    cancellation
                );
                deleted += some.Length;
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 412 && some.Length > 1)
            {
                foreach (var row in some)
                    deleted += await Delete(table, [row], onlyUnchanged, cancellation);
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 412)
            {
                // It stays, or is gone.
            }
        return deleted;
    }

    /// <summary>
    /// A page of rows for somebody who reads page by page, and where the next begins. Where it begins comes from an address:
    /// that storage does not know the place is for who wrote it, and everything else that storage says is a fault. Who reads
    /// all rows goes on by itself, so that a fault stays one.
    /// </summary>
    /// <exception cref="UnknownPageException">Storage never named such a place.</exception>
    public static async Task<(IReadOnlyList<TableEntity> Rows, string? Next)> Page(
        AsyncPageable<TableEntity> rows,
        string? after,
        int size,
        CancellationToken cancellation
    )
    {
        try
        {
            await foreach (var page in rows.AsPages(after, size).WithCancellation(cancellation))
                return (page.Values, page.ContinuationToken);
            return ([], null);
        }
        catch (RequestFailedException unknown) when (after is not null && unknown.Status == 400)
        {
            throw new UnknownPageException(unknown);
        }
    }

    /// <summary>Whether a text may be a key: what storage takes for none is the key of no row and the id of no case.</summary>
    public static bool IsKey(string text) =>
        text.Length <= Layout.Tables.LongestKey && !text.Any(c => char.IsControl(c) || c is '/' or '\\' or '#' or '?');

    /// <summary>A row, or null. What cannot be a key, wherever it came from, is the key of none.</summary>
    public static async Task<TableEntity?> Find(TableClient table, string partition, string row, CancellationToken cancellation = default)
    {
        if (!IsKey(partition) || !IsKey(row))
            return null;
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }
}
