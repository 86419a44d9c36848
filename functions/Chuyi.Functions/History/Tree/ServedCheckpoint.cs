using Azure;

namespace Chuyi.Functions.History;

/// <summary>The checkpoint that is served.</summary>
/// <param name="Size">The size of the log that it says; -1 where none is served.</param>
/// <param name="Tag">The version of its blob.</param>
internal sealed record ServedCheckpoint(long Size, ETag? Tag);
