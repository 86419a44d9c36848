namespace Chuyi.Functions.Applications;

/// <summary>Where one goes from an application that was opened from a list: addresses, or null where there is none.</summary>
public sealed record ListWay(string Back, string? Before, string? After);
