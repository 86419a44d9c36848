using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Chuyi.Functions.Storage;

/// <summary>The service's tables, and the two ways in which rows are written so that doing it twice is doing it once.</summary>
public sealed class Tables(TableServiceClient service)
{
    /// <summary>Rows that storage takes in one transaction.</summary>
    public const int MostInTransaction = 100;

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

    /// <summary>The same of rows of which some may stand there: where the transaction finds one, each goes in for itself.</summary>
    public static async Task InsertMissing(TableClient table, IReadOnlyList<TableEntity> rows, CancellationToken cancellation = default)
    {
        if (!await InsertOnce(table, rows, cancellation) && rows.Count > 1)
            foreach (var row in rows)
                await InsertOnce(table, [row], cancellation);
    }

    /// <summary>Puts rows of one partition where they belong, whatever stands there.</summary>
    public static Task Replace(TableClient table, IReadOnlyList<TableEntity> rows, CancellationToken cancellation = default) =>
        Submit(table, [.. rows.Select(Replacement)], cancellation);

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

    /// <summary>Deletes rows of one partition, a hundred in a transaction. One that is gone already holds up no other.</summary>
    /// <param name="onlyUnchanged">Whether one that was changed since it was read stays.</param>
    public static async Task Delete(TableClient table, IReadOnlyList<TableEntity> rows, bool onlyUnchanged, CancellationToken cancellation)
    {
        using var purpose = RequestCount.For(table.Name);
        foreach (var some in rows.Chunk(MostInTransaction))
            try
            {
                await table.SubmitTransactionAsync(
                    some.Select(r => new TableTransactionAction(TableTransactionActionType.Delete, r, onlyUnchanged ? r.ETag : ETag.All)),
                    cancellation
                );
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 412 && some.Length > 1)
            {
                foreach (var row in some)
                    await Delete(table, [row], onlyUnchanged, cancellation);
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 412)
            {
                // It stays, or is gone.
            }
    }

    /// <summary>What a column of a row says, with the columns in which it goes on.</summary>
    /// <exception cref="CorruptStorageException">It cannot be read.</exception>
    public static T Read<T>(TableEntity row, string column, Func<string, T> read) =>
        CorruptStorageException.Read(
            Place(row, column),
            () =>
                read(
                    row.GetString(column) is { } first
                        ? first + string.Concat(Columns(column).Skip(1).Select(row.GetString).TakeWhile(part => part is not null))
                        : null!
                )
        );

    /// <summary>Writes a text into a column, and what is too long for one into the columns in which it goes on.</summary>
    public static void Write(TableEntity row, string column, string text)
    {
        var from = 0;
        foreach (var name in Columns(column))
        {
            var end = Math.Min(from + Layout.Tables.LongestColumn, text.Length);
            // Never through the middle of a character: half of one is not stored.
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
                end--;
            row[name] = text[from..end];
            from = end;
            if (from == text.Length)
                return;
        }
        throw new ArgumentException($"A text of {text.Length} characters does not fit {column} of one row.", nameof(text));
    }

    /// <summary>The names under which a long text stands.</summary>
    public static IEnumerable<string> Columns(string column) =>
        Enumerable
            .Range(1, Layout.Tables.MostColumns)
            .Select(n => n == 1 ? column : column + n.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>What a column says that every such row has.</summary>
    /// <exception cref="CorruptStorageException">It says nothing, or not this.</exception>
    public static string Text(TableEntity row, string column) => Read(row, column, text => text ?? throw Lacking);

    /// <summary>The same of a number, an instant or a mark.</summary>
    /// <exception cref="CorruptStorageException">It says nothing, or not this.</exception>
    public static T Value<T>(TableEntity row, string column)
        where T : struct => Optional<T>(row, column) ?? CorruptStorageException.Read<T>(Place(row, column), () => throw Lacking);

    /// <summary>The same where it may say nothing.</summary>
    /// <exception cref="CorruptStorageException">It says something else.</exception>
    public static T? Optional<T>(TableEntity row, string column)
        where T : struct =>
        CorruptStorageException.Read(Place(row, column), () => row.TryGetValue(column, out var value) ? (T?)value : null);

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

    private static string Place(TableEntity row, string column) => $"{column} of the row {row.PartitionKey} {row.RowKey}";

    private static FormatException Lacking => new("it is not there.");
}
