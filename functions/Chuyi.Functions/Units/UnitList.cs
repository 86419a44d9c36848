using Chuyi.Functions.Web;

namespace Chuyi.Functions.Units;

/// <summary>The answer to a query of the list of units.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Found">All that was found, in order.</param>
/// <param name="All">How many are on file.</param>
public sealed record UnitList(UnitQuery Query, IReadOnlyList<Unit> Found, int All)
{
    /// <summary>What it counts.</summary>
    public static Counted Counted { get; } = new("个", "单位", "unit", "units");

    /// <summary>The page that is shown: the last, if a later one was asked for; one that is empty if nothing is found.</summary>
    public PagePlace Place => PagePlace.Of(Query.Page, Found.Count, UnitQuery.PageSize);

    /// <summary>The units on it.</summary>
    public IEnumerable<Unit> Shown => Place.Of(Found, UnitQuery.PageSize);
}
