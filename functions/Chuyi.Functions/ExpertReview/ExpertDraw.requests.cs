using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

public sealed record CommitRequest(CaseId Round, string PoolHash, RoundNumbers Numbers, RandomSource Source);

public sealed record DrawRequest(
    string BasisHash,
    RandomSource Source,
    string LogRoot,
    long LogSize,
    IReadOnlyList<IReadOnlyList<string>> Values,
    DateOnly Due
);

public sealed record ItemsRequest(string DrawHash, string Expert);

public sealed record ReplaceRequest(
    string DrawHash,
    IReadOnlyList<string> Panel,
    IReadOnlyList<string> Reserve,
    IReadOnlyList<Move> Moves,
    string Expert,
    string? OnlyItem,
    Sentence Reason
);
