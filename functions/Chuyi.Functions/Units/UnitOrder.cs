using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Units;

/// <summary>A column by which the list of units is ordered.</summary>
/// <param name="Id">Its name in an address.</param>
/// <param name="Key">What is compared.</param>
public sealed record UnitOrder(string Id, Sentence Name, Func<Unit, IComparable> Key)
{
    /// <summary>The orders there are, by the columns from left to right; the first is the usual one.</summary>
    public static IReadOnlyList<UnitOrder> Every { get; } =
    [
        new("name", new("单位", "Unit"), unit => unit.OfficialName),
        new("type", new("类型", "Type"), unit => unit.Type),
        new("prefecture", new("所在市州", "Prefecture"), unit => Prefectures.All.ToList().IndexOf(unit.Prefecture)),
    ];

    // The name decides between equals, and the id between those, so that a page shows what the page before did not.
    public IEnumerable<Unit> Sort(IEnumerable<Unit> units, bool descending)
    {
        var sorted = descending ? units.OrderByDescending(Key, ByText.Instance) : units.OrderBy(Key, ByText.Instance);
        return sorted.ThenBy(unit => unit.OfficialName, StringComparer.Ordinal).ThenBy(unit => unit.Id, StringComparer.Ordinal);
    }
}
