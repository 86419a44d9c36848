namespace Chuyi.LocalHost.Stores;

/// <summary>A row: some text under a partition and a key.</summary>
/// <param name="Data">The text; null if it is gone from where it was put.</param>
/// <param name="Blob">Where the text is, if it was too long for a row.</param>
internal sealed record StoredRow(string Partition, string Key, string Data, string ETag, string? Blob = null);

/// <summary>What a write does to its row.</summary>
internal enum WriteKind
{
    Insert,
    Replace,
    Delete,
}

/// <summary>One row of a transaction.</summary>
/// <param name="Kind">Insert fails if the row exists; replace if its tag differs; delete if it is absent.</param>
internal sealed record Write(WriteKind Kind, string Key, string Data = "", string ETag = "*")
{
    /// <summary>Set by the store when the text was too long for a row and went elsewhere first.</summary>
    public string? Blob { get; set; }
}

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

/// <summary>A row was not as a write expected it.</summary>
internal sealed class StoreConflictException(string message, Exception? inner = null) : Exception(message, inner);
