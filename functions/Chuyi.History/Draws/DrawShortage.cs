namespace Chuyi.History.Draws;

/// <summary>An application for which a pool has too few experts without a conflict.</summary>
/// <param name="Item">The application, by number.</param>
/// <param name="Lacking">How many experts it lacks.</param>
/// <param name="Excluded">Who may not review it, and why.</param>
public sealed record DrawShortage(int Item, int Lacking, IReadOnlyList<DrawExclusion> Excluded);
