namespace Chuyi.Functions.Units;

/// <summary>A name that was official.</summary>
/// <param name="Was">The name.</param>
/// <param name="LastDay">The last day on which it was.</param>
public sealed record FormerName(string Was, DateOnly LastDay);
