using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>An expert who leaves the panel, and why.</summary>
public sealed record LeavingExpert
{
    public required string Expert { get; init; }

    public required Sentence Reason { get; init; }
}
