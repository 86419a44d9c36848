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
    /// <summary>The panel in drawn order, then who of it reviews what, by the rule of the basis' format.</summary>
    /// <exception cref="InvalidOperationException">
    /// An application has fewer experts without a conflict than sheets; see <see cref="DrawBasis.Shortages"/>.
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
        var order = basis.Able().OrderBy(e => Lot(seed, "panel", e), StringComparer.Ordinal).ToList();
        var items = basis.Items.Select(i => i.Number).OrderBy(i => Lot(seed, "item", i), StringComparer.Ordinal).ToList();
        var assignments =
            basis.FormatOfDraw() == DrawDocument.First
                ? FirstLots.Assign(basis, order, items, exclusions, seed)
                : EvenLoad.Assign(Panel(basis, order, items, exclusions), items, basis.Sheets, exclusions, seed);
        var busy = assignments.Select(a => a.Expert).ToHashSet();
        return new()
        {
            Format = basis.FormatOfDraw(),
            Basis = basis,
            LogRoot = logRoot,
            LogSize = logSize,
            Source = source,
            Values = values,
            Key = key,
            Seed = seed,
            Exclusions = exclusions,
            Panel = [.. order.Where(busy.Contains)],
            Reserve = [.. order.Where(e => !busy.Contains(e))],
            Assignments = assignments,
        };
    }

    // As many as are to be drawn; and where conflicts leave an application too few of them, the next who may review it.
    private static List<int> Panel(DrawBasis basis, List<int> order, List<int> items, IReadOnlyList<DrawExclusion> exclusions)
    {
        var excluded = exclusions.ToLookup(e => e.Item, e => e.Expert);
        var panel = order.Take(basis.PanelSize).ToHashSet();
        foreach (var item in items)
        {
            var barred = excluded[item].ToHashSet();
            var lacking = basis.Sheets - (panel.Count - barred.Count(panel.Contains));
            if (lacking <= 0)
                continue;
            var more = order.Where(e => !panel.Contains(e) && !barred.Contains(e)).Take(lacking).ToList();
            if (more.Count < lacking)
                throw new InvalidOperationException($"The pool is too small for item {item}.");
            panel.UnionWith(more);
        }
        return [.. order.Where(panel.Contains)];
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

    /// <summary>
    /// Who is asked as well for applications whose sheets are too far apart (仲裁), in drawn order of the applications: of the panel who
    /// has least, the lot of the application between equals; where nobody of it may, of the reserve who has least, in drawn order.
    /// </summary>
    /// <param name="items">The applications. For which nobody is left has no line in what comes of it.</param>
    public static IReadOnlyList<DrawAssignment> Arbiters(
        DrawDocument draw,
        IReadOnlyList<int> panel,
        IReadOnlyList<int> reserve,
        IReadOnlyList<DrawMove> moves,
        IReadOnlyCollection<int> items
    )
    {
        var now = new DrawStanding(draw, panel, reserve);
        foreach (var move in moves)
            now.Move(move);
        return now.Arbiters(items);
    }

    /// <summary>What an expert reviews after all moves: what was drawn first, then what was taken over, in order.</summary>
    public static IReadOnlyList<int> Held(DrawDocument draw, IReadOnlyList<DrawMove> moves, int expert)
    {
        var now = new DrawStanding(draw, draw.Panel, draw.Reserve);
        foreach (var move in moves)
            now.Move(move);
        return now.Held(expert);
    }

    /// <summary>What is drawn when it is decided who gets an application.</summary>
    internal static string OfItem(int item) => string.Create(CultureInfo.InvariantCulture, $"item {item}");

    internal static string Lot(string seed, string what, int number) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{what}|{number}")))
        );
}
