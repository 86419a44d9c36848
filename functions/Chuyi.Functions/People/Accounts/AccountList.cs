using Chuyi.Functions.Web;

namespace Chuyi.Functions.People;

/// <summary>The answer to a query of the list of accounts.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Found">All that was found, in order.</param>
/// <param name="Counts">How many are found under each tab, by its id.</param>
/// <param name="All">How many accounts there are.</param>
public sealed record AccountList(AccountQuery Query, IReadOnlyList<Person> Found, IReadOnlyDictionary<string, int> Counts, int All)
{
    /// <summary>What it counts.</summary>
    public static Counted Counted { get; } = new("个", "账号", "account", "accounts");

    /// <summary>The page that is shown: the last, if a later one was asked for; one that is empty if nothing is found.</summary>
    public PagePlace Place => PagePlace.Of(Query.Page, Found.Count, AccountQuery.PageSize);

    /// <summary>The accounts on it.</summary>
    public IEnumerable<Person> Shown => Place.Of(Found, AccountQuery.PageSize);
}
