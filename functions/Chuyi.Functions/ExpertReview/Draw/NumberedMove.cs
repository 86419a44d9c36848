namespace Chuyi.Functions.ExpertReview;

/// <summary>A review that moved after the draw, as everybody may see it.</summary>
/// <param name="Item">The number of the application.</param>
/// <param name="From">The number of the expert who left it.</param>
/// <param name="To">The number of the expert who took it over.</param>
public sealed record NumberedMove(int Item, int From, int To);
