using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Designation;

/// <summary>The answer to a query of the register.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Found">All that was found, in order.</param>
/// <param name="All">All that stands in it.</param>
public sealed record RegisterList(RegisterQuery Query, IReadOnlyList<RegisterEntry> Found, IReadOnlyList<RegisterEntry> All)
{
    /// <summary>What it counts.</summary>
    public static Counted Counted { get; } = new("项", "认定", "designation", "designations");

    /// <summary>The page that is shown: the last, if a later one was asked for.</summary>
    public PagePlace Place => PagePlace.Of(Query.Page, Found.Count, RegisterQuery.PageSize);

    /// <summary>The entries on it.</summary>
    public IEnumerable<RegisterEntry> Shown => Place.Of(Found, RegisterQuery.PageSize);

    /// <summary>The categories of which there is an entry, each with its name.</summary>
    public IReadOnlyList<(string Code, Sentence Name)> Categories =>
        [.. All.GroupBy(e => e.Category, StringComparer.Ordinal).Select(of => (of.Key, of.First().CategoryName)).OrderBy(of => of.Key)];

    /// <summary>The years of which there is an entry, the newest first.</summary>
    public IReadOnlyList<int> Years => [.. All.Select(e => e.Day.Year).Distinct().OrderDescending()];
}
