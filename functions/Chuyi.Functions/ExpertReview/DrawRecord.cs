using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The draw: who reviews what, who stands in reserve, and why anyone was excluded. Content-addressed.</summary>
public sealed record DrawRecord(
    string Seed,
    string PoolHash,
    IReadOnlyList<string> Panel,
    IReadOnlyList<string> Reserve,
    IReadOnlyList<Exclusion> Exclusions,
    IReadOnlyList<Assignment> Assignments
);
