using Azure;

namespace Chuyi.Functions.History;

/// <summary>
/// The checkpoint that this process put in place last, which mostly is the one that is served: a guess that saves a look.
/// Storage takes the next one only over the very blob that the tag names.
/// </summary>
public sealed class LatestCheckpoint
{
    internal ServedCheckpoint? Served { get; set; }
}

/// <param name="Size">The size of the log that it says; -1 where none is served.</param>
/// <param name="Tag">The version of its blob.</param>
internal sealed record ServedCheckpoint(long Size, ETag? Tag);
