namespace Chuyi.Functions.Recommending;

/// <summary>What was said of one application.</summary>
public sealed record SaidOfCandidate
{
    public required string Application { get; init; }

    public required string UnitName { get; init; }

    /// <summary>The place in which it is recommended, from 1; null where it is not.</summary>
    public int? Place { get; init; }

    /// <summary>Why it is not; null where it is, and where nothing was said in time.</summary>
    public string? Reason { get; init; }
}
