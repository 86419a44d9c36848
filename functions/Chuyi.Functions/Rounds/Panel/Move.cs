namespace Chuyi.Functions.Rounds;

/// <summary>A review that moved from one expert to another.</summary>
/// <param name="From">Who had it; null where it is one more, because sheets were too far apart.</param>
public sealed record Move(string Application, string? From, string To);
