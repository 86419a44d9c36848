namespace Chuyi.History.Draws;

/// <summary>
/// Who reviews what in draws of the first format: one application after the other, each to those who have least then. It stays as it
/// was, so that these draws come out as they did.
/// </summary>
internal static class FirstLots
{
    /// <param name="order">The pool in drawn order.</param>
    /// <param name="items">In drawn order.</param>
    public static List<DrawAssignment> Assign(
        DrawBasis basis,
        IReadOnlyList<int> order,
        IReadOnlyList<int> items,
        IReadOnlyList<DrawExclusion> exclusions,
        string seed
    )
    {
        var excluded = exclusions.Select(e => (e.Expert, e.Item)).ToHashSet();
        var panel = order.Take(basis.PanelSize).ToList();
        var load = panel.ToDictionary(e => e, _ => 0);
        var assignments = new List<DrawAssignment>();
        foreach (var item in items)
        {
            while (panel.Count(e => !excluded.Contains((e, item))) < basis.Sheets)
            {
                if (panel.Count == order.Count)
                    throw new InvalidOperationException($"The pool is too small for item {item}.");
                panel.Add(order[panel.Count]);
                load[panel[^1]] = 0;
            }
            foreach (
                var expert in panel
                    .Where(e => !excluded.Contains((e, item)))
                    .OrderBy(e => load[e])
                    .ThenBy(e => Lots.Lot(seed, Lots.OfItem(item), e), StringComparer.Ordinal)
                    .Take(basis.Sheets)
                    .ToList()
            )
            {
                assignments.Add(new(item, expert));
                load[expert]++;
            }
        }
        return assignments;
    }
}
