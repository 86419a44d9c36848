namespace Chuyi.Functions.Ranking;

/// <summary>Applications that the office ranks by the sheets there are, fewer than the round fixed, and why.</summary>
public sealed record FewerSheetsDecision
{
    public required IReadOnlyList<string> Applications { get; init; }

    public required string Reason { get; init; }
}
