namespace Chuyi.Functions.Rounds;

/// <summary>A review that moved from one expert to another.</summary>
public sealed record Move(string Application, string From, string To);
