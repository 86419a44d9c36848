using System.Globalization;
using System.Runtime.CompilerServices;

namespace Chuyi.LocalHost.Stores;

/// <summary>Rows in memory, for tests. It lives as long as whoever holds it.</summary>
internal sealed class MemoryStore : IStore
{
    private const int MostWrites = 100;

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, SortedDictionary<string, StoredRow>> partitions = new(StringComparer.Ordinal);
    private long tag;

    public Task OpenAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<string> WriteAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation)
    {
        // A host that has crashed writes no more, also where nothing stands between it and the next one.
        cancellation.ThrowIfCancellationRequested();
        if (writes.Count is 0 or > MostWrites)
            throw new ArgumentException($"A transaction holds 1 to {MostWrites} writes, not {writes.Count}.", nameof(writes));
        lock (gate)
        {
            if (!partitions.TryGetValue(partition, out var rows))
                partitions[partition] = rows = new(StringComparer.Ordinal);
            foreach (var write in writes)
                Check(rows, write);
            foreach (var write in writes)
                if (write.Kind == WriteKind.Delete)
                    rows.Remove(write.Key);
                else
                    rows[write.Key] = new(partition, write.Key, write.Data, (++tag).ToString(CultureInfo.InvariantCulture));
            if (rows.Count == 0)
                partitions.Remove(partition);
            return Task.FromResult(rows.GetValueOrDefault(writes[0].Key)?.ETag ?? "*");
        }
    }

    public Task<string?> FindAsync(string partition, Write write, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(Row(partition, write.Key) is { } found && found.Data == write.Data ? found.ETag : null);
    }

    public Task<StoredRow?> ReadAsync(string partition, string key, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(Row(partition, key));
    }

    public IAsyncEnumerable<StoredRow> ReadPartitionAsync(string partition, CancellationToken cancellation) =>
        ReadAsync(() => Rows(partition), cancellation);

    public IAsyncEnumerable<StoredRow> ReadKeyAsync(string key, CancellationToken cancellation) =>
        ReadAsync(() => partitions.Values.SelectMany(rows => rows.Values).Where(row => row.Key == key), cancellation);

    public IAsyncEnumerable<StoredRow> ReadAllAsync(CancellationToken cancellation) =>
        ReadAsync(() => partitions.Values.SelectMany(rows => rows.Values), cancellation);

    public Task DeleteBlobsAsync(IEnumerable<string> blobs, CancellationToken cancellation) => Task.CompletedTask;

    public Task DeleteSpilledAsync(string partition, CancellationToken cancellation) => Task.CompletedTask;

    private List<StoredRow> Rows(string partition) => partitions.TryGetValue(partition, out var rows) ? [.. rows.Values] : [];

    private StoredRow? Row(string partition, string key) => partitions.GetValueOrDefault(partition)?.GetValueOrDefault(key);

    private async IAsyncEnumerable<StoredRow> ReadAsync(
        Func<IEnumerable<StoredRow>> query,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        List<StoredRow> found;
        lock (gate)
            found = [.. query()];
        await Task.CompletedTask.WaitAsync(cancellation);
        foreach (var row in found)
            yield return row;
    }

    private static void Check(SortedDictionary<string, StoredRow> rows, Write write)
    {
        var found = rows.GetValueOrDefault(write.Key);
        var fits = write.Kind == WriteKind.Insert ? found is null : found is not null && (write.ETag == "*" || write.ETag == found.ETag);
        if (!fits)
            throw new StoreConflictException($"{write.Kind} of row '{write.Key}' met {(found is null ? "no row" : "another row")}.");
    }
}
