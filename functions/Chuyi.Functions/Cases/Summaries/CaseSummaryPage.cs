namespace Chuyi.Functions.Cases;

/// <summary>A page of summaries and where the next one begins, or null at the end.</summary>
public sealed record CaseSummaryPage<TSummary>(IReadOnlyList<TSummary> Summaries, string? Next)
    where TSummary : CaseSummary;
