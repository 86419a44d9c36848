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
        var now = new DrawStanding(draw, panel, reserve);
        foreach (var move in moves)
            now.Move(move);
        return now.Replace(leaving, only);
    }

    /// <summary>What an expert reviews after all moves: what was drawn first, then what was taken over, in order.</summary>
    public static IReadOnlyList<int> Held(DrawDocument draw, IReadOnlyList<DrawMove> moves, int expert)
    {
        var now = new DrawStanding(draw, draw.Panel, draw.Reserve);
        foreach (var move in moves)
            now.Move(move);
        return now.Held(expert);
    }

    private static IOrderedEnumerable<int> Least(IEnumerable<int> experts, Dictionary<int, int> load, string seed, int item) =>
        experts.OrderBy(e => load[e]).ThenBy(e => Lot(seed, OfItem(item), e), StringComparer.Ordinal);

    /// <summary>What is drawn when it is decided who gets an application.</summary>
    internal static string OfItem(int item) => string.Create(CultureInfo.InvariantCulture, $"item {item}");

    internal static string Lot(string seed, string what, int number) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{what}|{number}")))
        );
}
