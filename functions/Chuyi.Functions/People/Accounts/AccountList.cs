using Chuyi.Functions.Web;

namespace Chuyi.Functions.People;

/// <summary>The answer to a query of the list of accounts.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Found">All that was found, in order.</param>
/// <param name="Counts">How many are found under each tab, by its id.</param>
public sealed record AccountList(AccountQuery Query, IReadOnlyList<Person> Found, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>The page that is shown: the last, if a later one was asked for; one that is empty if nothing is found.</summary>
    public PagePlace Place
    {
        get
        {
            var pages = Math.Max(1, (Found.Count + AccountQuery.PageSize - 1) / AccountQuery.PageSize);
            return new(Math.Min(Query.Page, pages), pages);
        }
    }

    /// <summary>The accounts on it.</summary>
    public IEnumerable<Person> Shown => Found.Skip((Place.Page - 1) * AccountQuery.PageSize).Take(AccountQuery.PageSize);
}
