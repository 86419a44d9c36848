namespace Chuyi.Functions.History;

/// <summary>
/// The checkpoint that this process put in place last, which mostly is the one that is served: a guess that saves a look.
/// Storage takes the next one only over the very blob that the tag names.
/// </summary>
public sealed class LatestCheckpoint
{
    internal ServedCheckpoint? Served { get; set; }
}
