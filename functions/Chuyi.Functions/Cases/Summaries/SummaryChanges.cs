namespace Chuyi.Functions.Cases;

/// <summary>What was read of changes of summaries.</summary>
/// <param name="All">The changes.</param>
/// <param name="AsOf">When storage began to answer, by its own clock; null if it does not say.</param>
public sealed record SummaryChanges(IReadOnlyList<SummaryChange> All, DateTimeOffset? AsOf);
