using System.Buffers;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Chuyi.LocalHost.Stores;

/// <summary>Rows in one Azure table. Texts too long for a property go to a blob first.</summary>
internal sealed class TableStore(TableClient table, PayloadBlobs payloads) : IStore
{
    /// <summary>A property holds 64 KB of UTF-16.</summary>
    private const int InlineLimit = 32_000;

    /// <summary>A partition key holds 1 KB of UTF-16.</summary>
    private const int LongestPartition = 512;

    private const string Data = "Data",
        Blob = "Blob";

    private static readonly SearchValues<char> Refused = SearchValues.Create("/\\#?^");

    public async Task OpenAsync(CancellationToken cancellation)
    {
        if (!await ExistsAsync(cancellation))
            await table.CreateIfNotExistsAsync(cancellation);
        await payloads.OpenAsync(cancellation);
    }

    public async Task<string> WriteAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation)
    {
        foreach (var write in writes)
            if (write.Data.Length > InlineLimit)
                write.Blob ??= await payloads.WriteAsync(partition, write.Data, cancellation);
        try
        {
            if (writes is [{ Kind: WriteKind.Insert }])
                return Tag(await table.AddEntityAsync(Entity(partition, writes[0]), cancellation));
            if (writes is [{ Kind: WriteKind.Replace }])
                return Tag(
                    await table.UpdateEntityAsync(
                        Entity(partition, writes[0]),
                        new ETag(writes[0].ETag),
                        TableUpdateMode.Replace,
                        cancellation
                    )
                );
            var answers = await table.SubmitTransactionAsync(writes.Select(write => Action(partition, write)), cancellation);
            return Tag(answers.Value[0]);
        }
        catch (RequestFailedException exception)
            when (exception.Status is 409 or 412 || (exception.Status == 404 && exception.ErrorCode != TableErrorCode.TableNotFound))
        {
            throw new StoreConflictException(exception.Message, exception);
        }
    }

    public async Task<string?> FindAsync(string partition, Write write, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Escaped(partition), write.Key, cancellationToken: cancellation);
        if (!found.HasValue)
            return null;
        var same = write.Blob is null ? found.Value!.GetString(Data) == write.Data : found.Value!.GetString(Blob) == write.Blob;
        return same ? found.Value!.ETag.ToString() : null;
    }

    public async Task<StoredRow?> ReadAsync(string partition, string key, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Escaped(partition), key, cancellationToken: cancellation);
        return found.HasValue ? await RowAsync(found.Value!, cancellation) : null;
    }

    public IAsyncEnumerable<StoredRow> ReadPartitionAsync(string partition, CancellationToken cancellation) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Escaped(partition)}"), cancellation);

    public IAsyncEnumerable<StoredRow> ReadKeyAsync(string key, CancellationToken cancellation) =>
        QueryAsync(TableClient.CreateQueryFilter($"RowKey eq {key}"), cancellation);

    public IAsyncEnumerable<StoredRow> ReadAllAsync(CancellationToken cancellation) => QueryAsync(null, cancellation);

    public Task DeleteBlobsAsync(IEnumerable<string> blobs, CancellationToken cancellation) => payloads.DeleteAsync(blobs, cancellation);

    /// <summary>Reads a row that nobody writes: a table that is not there says so.</summary>
    private async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var _ in table.QueryAsync<TableEntity>("PartitionKey eq ''", 1, cancellationToken: cancellation))
                break;
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return false;
        }
    }

    public Task DeleteSpilledAsync(string partition, CancellationToken cancellation) => payloads.DeleteAsync(partition, cancellation);

    private async IAsyncEnumerable<StoredRow> QueryAsync(string? filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            yield return await RowAsync(entity, cancellation);
    }

    private async Task<StoredRow> RowAsync(TableEntity entity, CancellationToken cancellation)
    {
        var blob = entity.GetString(Blob);
        var data = blob is null ? entity.GetString(Data) ?? "" : await payloads.ReadAsync(blob, cancellation);
        return new(Unescaped(entity.PartitionKey), entity.RowKey, data!, entity.ETag.ToString(), blob);
    }

    private static TableEntity Entity(string partition, Write write)
    {
        var entity = new TableEntity(Escaped(partition), write.Key);
        if (write.Kind == WriteKind.Delete)
            return entity;
        if (write.Blob is null)
            entity[Data] = write.Data;
        else
            entity[Blob] = write.Blob;
        return entity;
    }

    private static TableTransactionAction Action(string partition, Write write) =>
        new(
            write.Kind switch
            {
                WriteKind.Insert => TableTransactionActionType.Add,
                WriteKind.Replace => TableTransactionActionType.UpdateReplace,
                _ => TableTransactionActionType.Delete,
            },
            Entity(partition, write),
            new ETag(write.ETag)
        );

    /// <summary>Whether a partition of that name can be stored: what is escaped takes more room.</summary>
    public static bool Fits(string partition) => Escaped(partition).Length <= LongestPartition;

    /// <summary>A partition key cannot hold / \ # ? and control characters; an instance id can.</summary>
    private static string Escaped(string partition) =>
        partition.AsSpan().IndexOfAny(Refused) < 0 && !partition.Any(char.IsControl)
            ? partition
            : string.Concat(partition.Select(c => Refused.Contains(c) || char.IsControl(c) ? $"^{(int)c:X4}" : c.ToString()));

    private static string Unescaped(string key)
    {
        if (!key.Contains('^', StringComparison.Ordinal))
            return key;
        var parts = key.Split('^');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => (char)Convert.ToInt32(part[..4], 16) + part[4..]));
    }

    private static string Tag(Response response) => response.Headers.ETag?.ToString() ?? "*";
}
