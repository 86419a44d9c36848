namespace Chuyi.History.Draws;

/// <summary>Who reviews what, both by number.</summary>
public sealed record DrawAssignment(int Item, int Expert);
