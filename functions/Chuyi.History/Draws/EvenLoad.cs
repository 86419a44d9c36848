using System.Globalization;

namespace Chuyi.History.Draws;

/// <summary>
/// Who reviews what, so that nobody has more than others: a flow of least cost from applications to experts, where an expert's
/// next review costs more than the one before. It is dealt by lot first; then a review goes from whoever has most, along as many
/// hands as it takes, to somebody with two less or fewer, until no such way is left. A flow in which no such way is left costs
/// least (there is no cycle of negative cost in what remains of it), so loads differ by one at most wherever conflicts allow it.
/// Counts and lots decide everything; there is nothing to round, and nothing that another machine could do otherwise.
/// </summary>
internal sealed class EvenLoad
{
    private readonly IReadOnlyList<int> experts;
    private readonly IReadOnlyList<int> items;
    private readonly int sheets;

    // By place in the drawn order, not by number: a number is known before the seed, a place is not.
    private readonly bool[][] closed;
    private readonly List<int>[] held;

    private EvenLoad(IReadOnlyList<int> experts, IReadOnlyList<int> items, int sheets, IEnumerable<DrawExclusion> exclusions)
    {
        (this.experts, this.items, this.sheets) = (experts, items, sheets);
        closed = [.. items.Select(_ => new bool[experts.Count])];
        held = [.. experts.Select(_ => new List<int>())];
        var places = experts.Select((expert, place) => (expert, place)).ToDictionary(e => e.expert, e => e.place);
        var rows = items.Select((item, row) => (item, row)).ToDictionary(i => i.item, i => i.row);
        foreach (var exclusion in exclusions)
            if (places.TryGetValue(exclusion.Expert, out var place))
                closed[rows[exclusion.Item]][place] = true;
    }

    /// <summary>The reviews, application by application, the experts of one in drawn order.</summary>
    /// <param name="experts">The panel in drawn order; each item has as many without a conflict among them as sheets, at least.</param>
    /// <param name="items">In drawn order.</param>
    /// <param name="exclusions">Who may not review what.</param>
    public static IReadOnlyList<DrawAssignment> Assign(
        IReadOnlyList<int> experts,
        IReadOnlyList<int> items,
        int sheets,
        IEnumerable<DrawExclusion> exclusions,
        string seed
    )
    {
        var made = new EvenLoad(experts, items, sheets, exclusions);
        made.Deal(seed);
        made.Even();
        return
        [
            .. made
                .held.SelectMany((rows, place) => rows.Select(row => (row, place)))
                .Order()
                .Select(one => new DrawAssignment(items[one.row], experts[one.place])),
        ];
    }

    // Each application goes to those who have least; whose turn it is among them, the lot of their next review says.
    private void Deal(string seed)
    {
        (int Load, string Lot, int Place) Turn(int place) =>
            (
                held[place].Count,
                Lots.Lot(seed, string.Create(CultureInfo.InvariantCulture, $"review {held[place].Count + 1}"), experts[place]),
                place
            );
        var turns = new SortedSet<(int Load, string Lot, int Place)>(
            experts.Select((_, place) => Turn(place)),
            Comparer<(int Load, string Lot, int Place)>.Create(
                (one, other) =>
                    one.Load != other.Load ? one.Load.CompareTo(other.Load)
                    : string.CompareOrdinal(one.Lot, other.Lot) is not 0 and var lot ? lot
                    : one.Place.CompareTo(other.Place)
            )
        );
        for (var row = 0; row < items.Count; row++)
            foreach (var turn in turns.Where(turn => !closed[row][turn.Place]).Take(sheets).ToList())
            {
                turns.Remove(turn);
                Give(row, turn.Place);
                turns.Add(Turn(turn.Place));
            }
    }

    // Who has most gives to whoever has two less at least, directly or by way of others. Where that cannot be, everybody that can be
    // reached has as much, or one less: among them nothing can become more even, and nothing of the others' could come to them.
    private void Even()
    {
        var open = Enumerable.Range(0, experts.Count).ToHashSet();
        while (open.Count > 0)
        {
            var most = open.Max(place => held[place].Count);
            if (most - open.Min(place => held[place].Count) < 2)
                return;
            var reached = new Dictionary<int, (int From, int Row)?>();
            if (WayToLess(most, open, reached) is { } end)
                Pass(end, reached);
            else
                open.ExceptWith(reached.Keys);
        }
    }

    private int? WayToLess(int most, HashSet<int> open, Dictionary<int, (int From, int Row)?> reached)
    {
        var next = new Queue<int>(open.Where(place => held[place].Count == most).Order());
        foreach (var place in next)
            reached[place] = null;
        var left = open.Where(place => held[place].Count < most).Order().ToList();
        while (next.TryDequeue(out var from))
            foreach (var row in held[from])
            {
                var found = left.Where(place => !closed[row][place]).ToList();
                foreach (var place in found)
                {
                    reached[place] = (from, row);
                    if (held[place].Count <= most - 2)
                        return place;
                    next.Enqueue(place);
                }
                if (found.Count > 0)
                    left.RemoveAll(reached.ContainsKey);
            }
        return null;
    }

    private void Pass(int end, Dictionary<int, (int From, int Row)?> reached)
    {
        for (var to = end; reached[to] is { } way; to = way.From)
        {
            held[way.From].Remove(way.Row);
            closed[way.Row][way.From] = false;
            Give(way.Row, to);
        }
    }

    private void Give(int row, int place)
    {
        held[place].Add(row);
        closed[row][place] = true;
    }
}
