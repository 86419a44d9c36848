namespace Chuyi.LocalHost.Stores;

/// <summary>Rows in partitions. The writes of one partition commit together or not at all.</summary>
internal interface IStore
{
    /// <summary>Makes what it stores in.</summary>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>Commits at most 100 writes; returns the tag of the first row.</summary>
    /// <exception cref="StoreConflictException">A row exists, is absent or has changed; nothing was written.</exception>
    Task<string> WriteAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation);

    /// <summary>Whether a row holds exactly what this write put there.</summary>
    Task<string?> FindAsync(string partition, Write write, CancellationToken cancellation);

    /// <summary>One row, or null.</summary>
    Task<StoredRow?> ReadAsync(string partition, string key, CancellationToken cancellation);

    /// <summary>The rows of a partition in the order of their keys.</summary>
    IAsyncEnumerable<StoredRow> ReadPartitionAsync(string partition, CancellationToken cancellation);

    /// <summary>The rows of one key in all partitions.</summary>
    IAsyncEnumerable<StoredRow> ReadKeyAsync(string key, CancellationToken cancellation);

    /// <summary>All rows, a partition's together in the order of their keys.</summary>
    IAsyncEnumerable<StoredRow> ReadAllAsync(CancellationToken cancellation);

    /// <summary>Removes long texts that no row names any more.</summary>
    Task DeleteBlobsAsync(IEnumerable<string> blobs, CancellationToken cancellation);

    /// <summary>Removes what long texts of a partition left outside its rows.</summary>
    Task DeleteSpilledAsync(string partition, CancellationToken cancellation);
}
