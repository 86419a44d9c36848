namespace Chuyi.History.Draws;

/// <summary>A review that moved from one expert to another after the draw, all by number.</summary>
public sealed record DrawMove(int Item, int From, int To);
