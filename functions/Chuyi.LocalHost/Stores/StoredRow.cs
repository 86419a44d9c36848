namespace Chuyi.LocalHost.Stores;

/// <summary>A row: some text under a partition and a key.</summary>
/// <param name="Data">The text; null if it is gone from where it was put.</param>
/// <param name="Blob">Where the text is, if it was too long for a row.</param>
internal sealed record StoredRow(string Partition, string Key, string Data, string ETag, string? Blob = null);
