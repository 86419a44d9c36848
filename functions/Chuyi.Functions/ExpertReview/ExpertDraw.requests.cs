using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.ExpertReview;

public sealed record DrawRequest(CaseId Round, string Seed, long LogSize, string PoolHash, RoundNumbers Numbers, DateOnly Due);

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
