using System.Security.Cryptography;
using System.Text;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// The lots (随机抽取): a pure function of pool, applications, numbers and seed, so that anyone can repeat the draw.
/// Every order is that of SHA-256 over the seed and the names concerned.
/// </summary>
public static class Lots
{
    /// <summary>The panel in drawn order, then each application to the least burdened experts without a conflict.</summary>
    /// <exception cref="InvalidOperationException">
    /// An application has fewer experts without a conflict than sheets; see <see cref="Short"/>.
    /// </exception>
    public static DrawRecord Draw(
        string seed,
        string poolHash,
        IReadOnlyList<Candidate> pool,
        IReadOnlyList<Item> items,
        int sheets,
        int panelSize
    )
    {
        var exclusions = Exclusions(pool, items);
        var excluded = exclusions.Select(e => (e.Expert, e.Application)).ToHashSet();
        var order = pool.Select(c => c.Code).OrderBy(c => Lot(seed, "panel", c), StringComparer.Ordinal).ToList();
        var panel = order.Take(panelSize).ToList();
        var load = panel.ToDictionary(c => c, _ => 0, StringComparer.Ordinal);
        var assignments = new List<Assignment>();
        foreach (var item in items.OrderBy(i => Lot(seed, "item", i.Application), StringComparer.Ordinal))
        {
            while (panel.Count(c => !excluded.Contains((c, item.Application))) < sheets)
            {
                var next =
                    order.Skip(panel.Count).FirstOrDefault()
                    ?? throw new InvalidOperationException($"The pool is too small for {item.Application}.");
                panel.Add(next);
                load[next] = 0;
            }
            foreach (
                var expert in Least(panel.Where(c => !excluded.Contains((c, item.Application))), load, seed, item.Application)
                    .Take(sheets)
                    .ToList()
            )
            {
                assignments.Add(new Assignment(item.Application, expert));
                load[expert]++;
            }
        }
        var onDuty = panel.Where(c => load[c] > 0).ToList();
        return new DrawRecord(seed, poolHash, onDuty, [.. order.Except(onDuty)], exclusions, assignments);
    }

    /// <summary>
    /// Who takes over what an expert leaves: all of it the first of the reserve, except where a conflict stands
    /// against it; the rest, and a single returned item, the least burdened of the panel, then the reserve.
    /// </summary>
    /// <param name="only">The one application that is returned, or null when the expert leaves altogether.</param>
    public static (string? To, IReadOnlyList<Assignment> Moved) Replace(
        DrawRecord draw,
        IReadOnlyList<string> panel,
        IReadOnlyList<string> reserve,
        IReadOnlyList<Move> moves,
        string leaving,
        string? only
    )
    {
        var now = Current(draw, moves);
        var barred = draw
            .Exclusions.Select(e => (e.Expert, e.Application))
            .Concat(moves.Select(m => (m.From, m.Application)))
            .Append((leaving, only ?? ""))
            .ToHashSet();
        var others = panel.Where(e => e != leaving).ToList();
        var load = others.Concat(reserve).ToDictionary(e => e, e => now.Count(a => a.Expert == e), StringComparer.Ordinal);
        var successor = only is null
            ? reserve.Count > 0
                ? reserve[0]
                : null
            : null;
        var moved = new List<Assignment>();
        foreach (var application in only is null ? now.Where(a => a.Expert == leaving).Select(a => a.Application) : [only])
        {
            bool May(string e) => !barred.Contains((e, application)) && now.All(a => a.Application != application || a.Expert != e);
            var taker =
                successor is not null && May(successor)
                    ? successor
                    : Least(others.Where(May), load, draw.Seed, application).Concat(reserve.Where(May)).FirstOrDefault();
            if (taker is null)
                continue;
            moved.Add(new Assignment(application, taker));
            load[taker]++;
        }
        return (moved.Any(m => m.Expert == successor) ? successor : null, moved);
    }

    /// <summary>Who reviews what after all moves.</summary>
    public static IReadOnlyList<Assignment> Current(DrawRecord draw, IReadOnlyList<Move> moves)
    {
        var now = draw.Assignments.ToList();
        foreach (var move in moves)
        {
            now.RemoveAll(a => a.Application == move.Application && a.Expert == move.From);
            now.Add(new Assignment(move.Application, move.To));
        }
        return now;
    }

    /// <summary>The applications for which the pool has too few experts without a conflict.</summary>
    public static IReadOnlyList<Item> Short(IReadOnlyList<Candidate> pool, IReadOnlyList<Item> items, int sheets) =>
        [.. items.Where(i => pool.Count(c => Conflict(c, i) is null) < sheets)];

    private static List<Exclusion> Exclusions(IReadOnlyList<Candidate> pool, IReadOnlyList<Item> items) =>
        [
            .. from candidate in pool
            from item in items
            let reason = Conflict(candidate, item)
            where reason is not null
            select new Exclusion(candidate.Code, item.Application, reason.Value),
        ];

    private static Sentence? Conflict(Candidate candidate, Item item) =>
        candidate.Unit == item.UnitName ? new Sentence("本单位", "own unit")
        : candidate.Unit.Length > 0 && candidate.Unit == item.Recommender ? new Sentence("推荐单位", "recommender")
        : null;

    private static IOrderedEnumerable<string> Least(
        IEnumerable<string> experts,
        Dictionary<string, int> load,
        string seed,
        string application
    ) => experts.OrderBy(e => load[e]).ThenBy(e => Lot(seed, application, e), StringComparer.Ordinal);

    private static string Lot(string seed, string what, string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{what}|{name}")));
}
