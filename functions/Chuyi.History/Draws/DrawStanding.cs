namespace Chuyi.History.Draws;

/// <summary>
/// Who reviews what at one moment after a draw, and who stands in reserve. It goes along with what moves, so that the rule can be
/// asked again and again at the cost of what moves, not of all that was drawn.
/// </summary>
internal sealed class DrawStanding
{
    private readonly string seed;
    private readonly HashSet<int> panel;
    private readonly List<int> reserve;
    private readonly Dictionary<int, List<int>> held = [];

    // Excluded, or in the hands of the expert now or once: nobody is given anything twice.
    private readonly HashSet<(int Item, int Expert)> barred = [];

    public DrawStanding(DrawDocument draw, IEnumerable<int> panel, IEnumerable<int> reserve)
    {
        (seed, this.panel, this.reserve) = (draw.Seed, [.. panel], [.. reserve]);
        foreach (var exclusion in draw.Exclusions)
            barred.Add((exclusion.Item, exclusion.Expert));
        foreach (var assignment in draw.Assignments)
            Give(assignment.Item, assignment.Expert);
    }

    public bool IsOnPanel(int expert) => panel.Contains(expert);

    /// <summary>What an expert reviews: what was drawn first, then what was taken over, in order.</summary>
    public IReadOnlyList<int> Held(int expert) => held.GetValueOrDefault(expert, []);

    /// <summary>See <see cref="Lots.Replace"/>.</summary>
    public (int? To, IReadOnlyList<DrawAssignment> Moved) Replace(int leaving, IReadOnlyCollection<int>? only)
    {
        int? successor = only is null && reserve.Count > 0 ? reserve[0] : null;
        var others = panel.Where(e => e != leaving).ToList();
        var load = others.ToDictionary(e => e, e => Held(e).Count);
        var moved = new List<DrawAssignment>();
        foreach (var item in only ?? Held(leaving))
        {
            var next =
                successor is { } first && May(item, first)
                    ? first
                    : Least(others.Where(e => May(item, e)), load, item)
                        ?? reserve.Where(e => May(item, e)).Select(e => (int?)e).FirstOrDefault();
            if (next is not { } taker)
                continue;
            moved.Add(new(item, taker));
            load[taker] = load.GetValueOrDefault(taker) + 1;
        }
        return (moved.Any(m => m.Expert == successor) ? successor : null, moved);
    }

    /// <summary>See <see cref="Lots.Arbiters"/>.</summary>
    public IReadOnlyList<DrawAssignment> Arbiters(IEnumerable<int> items)
    {
        var load = panel.Concat(reserve).ToDictionary(e => e, e => Held(e).Count);
        var asked = new List<DrawAssignment>();
        foreach (var item in items.OrderBy(i => Lots.Lot(seed, "item", i), StringComparer.Ordinal))
        {
            var free = reserve.Where(e => May(item, e)).ToList();
            if (
                (Least(panel.Where(e => May(item, e)), load, item) ?? free.Select(e => (int?)e).MinBy(e => load[e!.Value]))
                is not { } arbiter
            )
                continue;
            asked.Add(new(item, arbiter));
            load[arbiter]++;
        }
        return asked;
    }

    /// <summary>A review goes from one to another, or to one more.</summary>
    public void Move(DrawMove move)
    {
        if (move.From is { } from && held.TryGetValue(from, out var left))
            left.Remove(move.Item);
        Give(move.Item, move.To);
    }

    /// <summary>All that a change moves; who left is on the panel no more, who took over is.</summary>
    public void Apply(DrawChange change)
    {
        foreach (var (item, taker) in change.Moved)
        {
            Move(new(item, change.Expert, taker));
            panel.Add(taker);
            reserve.Remove(taker);
        }
        if (change is { Item: null, Expert: { } left })
            panel.Remove(left);
    }

    private void Give(int item, int expert)
    {
        var isNew = barred.Add((item, expert));
        if (!held.TryGetValue(expert, out var items))
            held[expert] = items = [];
        // What is said to have moved may be false: to who has it already.
        if (isNew || !items.Contains(item))
            items.Add(item);
    }

    private bool May(int item, int expert) => !barred.Contains((item, expert));

    // The lot decides between those who have equally little.
    private int? Least(IEnumerable<int> experts, Dictionary<int, int> load, int item)
    {
        var able = experts.ToList();
        if (able.Count == 0)
            return null;
        var least = able.Min(e => load[e]);
        return able.Where(e => load[e] == least).MinBy(e => Lots.Lot(seed, Lots.OfItem(item), e), StringComparer.Ordinal);
    }
}
