namespace Chuyi.Functions.Rounds;

/// <summary>An expert pool: the hash of its lines, and how many there are.</summary>
public sealed record ImportedPool
{
    public required string PoolHash { get; init; }

    public required int Experts { get; init; }
}
