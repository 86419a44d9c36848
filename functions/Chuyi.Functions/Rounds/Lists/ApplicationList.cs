using Chuyi.Functions.Applications;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Rounds;

/// <summary>The answer to a query of a list.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Found">All that was found, in order.</param>
/// <param name="Counts">How many are found under each tab, by its id.</param>
/// <param name="All">How many the round has.</param>
public sealed record ApplicationList(
    ApplicationQuery Query,
    IReadOnlyList<ApplicationSummary> Found,
    IReadOnlyDictionary<string, int> Counts,
    int All
)
{
    /// <summary>What it counts.</summary>
    public static Counted Counted { get; } = new("份", "申报", "application", "applications");

    /// <summary>The page that is shown: the last, if a later one was asked for; one that is empty if nothing is found.</summary>
    public PagePlace Place => PagePlace.Of(Query.Page, Found.Count, ApplicationQuery.PageSize);

    /// <summary>The applications on it.</summary>
    public IEnumerable<ApplicationSummary> Shown => Place.Of(Found, ApplicationQuery.PageSize);

    /// <summary>
    /// The application before one and that after it, or null at the ends. What was done to it may have taken it off the list:
    /// then it goes on with the first of those that are left.
    /// </summary>
    public (string? Before, string? After) Beside(string application)
    {
        var place = Found.Select(a => a.Case).ToList().IndexOf(application);
        return place < 0
            ? (null, Found.Count > 0 ? Found[0].Case : null)
            : (Found.ElementAtOrDefault(place - 1)?.Case, Found.ElementAtOrDefault(place + 1)?.Case);
    }
}
