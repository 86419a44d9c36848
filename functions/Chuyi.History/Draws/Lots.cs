using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chuyi.History.Draws;

/// <summary>
/// The lots (随机抽取): a pure function of pool, applications, settings and seed, so that anyone can repeat the draw.
/// Every order is that of SHA-256 over the seed and the numbers concerned.
/// </summary>
public static class Lots
{
    /// <summary>The panel in drawn order, then each application to the least burdened experts without a conflict.</summary>
    /// <exception cref="InvalidOperationException">
    /// An application has fewer experts without a conflict than sheets; see <see cref="DrawBasis.Short"/>.
    /// </exception>
    public static DrawDocument Draw(
        DrawBasis basis,
        string logRoot,
        long logSize,
        RandomSource source,
        IReadOnlyList<IReadOnlyList<string>> values
    )
    {
        var key = RandomValues.Key(values);
        var seed = basis.Seed(logRoot, key);
        var exclusions = basis.Exclusions();
        var excluded = exclusions.Select(e => (e.Expert, e.Item)).ToHashSet();
        var order = basis.Pool.Select(e => e.Number).OrderBy(e => Lot(seed, "panel", e), StringComparer.Ordinal).ToList();
        var panel = order.Take(basis.PanelSize).ToList();
        var load = panel.ToDictionary(e => e, _ => 0);
        var assignments = new List<DrawAssignment>();
        foreach (var item in basis.Items.Select(i => i.Number).OrderBy(i => Lot(seed, "item", i), StringComparer.Ordinal))
        {
            while (panel.Count(e => !excluded.Contains((e, item))) < basis.Sheets)
            {
                if (panel.Count == order.Count)
                    throw new InvalidOperationException($"The pool is too small for item {item}.");
                panel.Add(order[panel.Count]);
                load[panel[^1]] = 0;
            }
            foreach (var expert in Least(panel.Where(e => !excluded.Contains((e, item))), load, seed, item).Take(basis.Sheets).ToList())
            {
                assignments.Add(new(item, expert));
                load[expert]++;
            }
        }
        var onDuty = panel.Where(e => load[e] > 0).ToList();
        return new()
        {
            Format = DrawDocument.Version,
            Basis = basis,
            LogRoot = logRoot,
            LogSize = logSize,
            Source = source,
            Values = values,
            Key = key,
            Seed = seed,
            Exclusions = exclusions,
            Panel = onDuty,
            Reserve = [.. order.Except(onDuty)],
            Assignments = assignments,
        };
    }

    /// <summary>
    /// Who takes over what an expert leaves: all of it the first of the reserve, except where a conflict stands
    /// against it; the rest, and a single returned item, the least burdened of the panel, then the reserve.
    /// </summary>
    /// <param name="only">The one application that is returned, or null when the expert leaves altogether.</param>
    public static (int? To, IReadOnlyList<DrawAssignment> Moved) Replace(
        DrawDocument draw,
        IReadOnlyList<int> panel,
        IReadOnlyList<int> reserve,
        IReadOnlyList<DrawMove> moves,
        int leaving,
        IReadOnlyCollection<int>? only
    )
    {
        var now = Current(draw, moves);
        var barred = draw.Exclusions.Select(e => (e.Expert, e.Item)).Concat(moves.Select(m => (m.From, m.Item))).ToHashSet();
        foreach (var returned in only ?? [])
            barred.Add((leaving, returned));
        var others = panel.Where(e => e != leaving).ToList();
        var load = others.Concat(reserve).ToDictionary(e => e, e => now.Count(a => a.Expert == e));
        int? successor = only is null && reserve.Count > 0 ? reserve[0] : null;
        var moved = new List<DrawAssignment>();
        foreach (var item in only ?? now.Where(a => a.Expert == leaving).Select(a => a.Item))
        {
            bool May(int e) => !barred.Contains((e, item)) && now.All(a => a.Item != item || a.Expert != e);
            int? taker =
                successor is { } first && May(first)
                    ? first
                    : Least(others.Where(May), load, draw.Seed, item).Concat(reserve.Where(May)).Select(e => (int?)e).FirstOrDefault();
            if (taker is not { } found)
                continue;
            moved.Add(new(item, found));
            load[found]++;
        }
        return (moved.Any(m => m.Expert == successor) ? successor : null, moved);
    }

    /// <summary>Who reviews what after all moves.</summary>
    public static IReadOnlyList<DrawAssignment> Current(DrawDocument draw, IReadOnlyList<DrawMove> moves)
    {
        var now = draw.Assignments.ToList();
        foreach (var move in moves)
        {
            now.RemoveAll(a => a.Item == move.Item && a.Expert == move.From);
            now.Add(new(move.Item, move.To));
        }
        return now;
    }

    private static IOrderedEnumerable<int> Least(IEnumerable<int> experts, Dictionary<int, int> load, string seed, int item) =>
        experts
            .OrderBy(e => load[e])
            .ThenBy(e => Lot(seed, string.Create(CultureInfo.InvariantCulture, $"item {item}"), e), StringComparer.Ordinal);

    private static string Lot(string seed, string what, int number) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{what}|{number}")))
        );
}
