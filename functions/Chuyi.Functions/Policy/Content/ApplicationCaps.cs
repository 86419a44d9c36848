namespace Chuyi.Functions.Policy;

/// <summary>How many applications there may be.</summary>
public sealed record ApplicationCaps
{
    /// <summary>Of a unit.</summary>
    public required int PerUnit { get; init; }

    /// <summary>Of a prefecture; null for no limit.</summary>
    public int? PerPrefecture { get; init; }

    public required Mark Mark { get; init; }
}
