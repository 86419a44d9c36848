namespace Chuyi.History.Draws;

/// <summary>A review that moved from one expert to another after the draw, all by number.</summary>
/// <param name="From">Who had it; null where it is one more.</param>
public sealed record DrawMove(int Item, int? From, int To);
