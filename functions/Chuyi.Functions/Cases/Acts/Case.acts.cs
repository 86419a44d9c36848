namespace Chuyi.Functions.Cases;

/// <summary>The office settled a trouble by other means.</summary>
public sealed record SettleTrouble(Settlement Settlement) : Act;

/// <summary>The nightly check found that storage does not hold what was sealed of a case.</summary>
/// <param name="Count">How many files there are of which that is so.</param>
/// <param name="First">The first of them.</param>
public sealed record NoteFiles(int Count, IReadOnlyList<FileDifference> First) : Act;
