using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

public sealed record CommitRequest(CaseId Round, string PoolHash, RoundNumbers Numbers, RandomSource Source);

public sealed record DrawRequest
{
    public required string BasisHash { get; init; }

    public required RandomSource Source { get; init; }

    public required string LogRoot { get; init; }

    public required long LogSize { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Values { get; init; }

    public required DateOnly Due { get; init; }
}

/// <param name="Place">The place of the expert on the drawn panel, from 0; null in a request of before.</param>
public sealed record ItemsRequest(string DrawHash, string Expert, int? Place = null);

public sealed record ReplaceRequest
{
    public required CaseId Round { get; init; }

    public required string DrawHash { get; init; }

    public required IReadOnlyList<string> Panel { get; init; }

    public required IReadOnlyList<string> Reserve { get; init; }

    public required IReadOnlyList<Move> Moves { get; init; }

    public required LeavingExpert Leaving { get; init; }

    /// <summary>The application that is given back; null if the expert leaves.</summary>
    public string? Returned { get; init; }
}

public sealed record ArbitersRequest
{
    public required string DrawHash { get; init; }

    public required IReadOnlyList<string> Panel { get; init; }

    public required IReadOnlyList<string> Reserve { get; init; }

    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>The applications whose sheets are too far apart.</summary>
    public required IReadOnlyList<string> Applications { get; init; }

    /// <summary>How far they may be.</summary>
    public required int Spread { get; init; }

    /// <summary>The last day for who is asked.</summary>
    public required DateOnly Due { get; init; }
}
