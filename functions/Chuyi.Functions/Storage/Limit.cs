namespace Chuyi.Functions.Storage;

/// <summary>How often something may be done in a time, for each of those it counts: an address, an asker, a case.</summary>
/// <param name="Name">A stable word: the partition its counts stand in.</param>
/// <param name="Most">How often.</param>
/// <param name="Period">In which time, looked back upon from every moment.</param>
public sealed record Limit(string Name, int Most, TimeSpan Period)
{
    /// <summary>Whether it counts many at once, as all who ask from one place: then there mostly is a count already.</summary>
    public bool IsShared { get; init; }
}
