namespace Chuyi.Functions.Policy;

/// <summary>A year whose schedule is known, with its working days.</summary>
public sealed record KnownYear(int Year, int Days);
