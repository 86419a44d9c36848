using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The answer to a query of the list of experts.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Found">All that was found, in order.</param>
/// <param name="All">How many are on file.</param>
public sealed record ExpertList(ExpertQuery Query, IReadOnlyList<KnownExpert> Found, int All)
{
    /// <summary>What it counts.</summary>
    public static Counted Counted { get; } = new("名", "专家", "expert", "experts");

    /// <summary>The page that is shown: the last, if a later one was asked for; one that is empty if nothing is found.</summary>
    public PagePlace Place => PagePlace.Of(Query.Page, Found.Count, ExpertQuery.PageSize);

    /// <summary>The experts on it.</summary>
    public IEnumerable<KnownExpert> Shown => Place.Of(Found, ExpertQuery.PageSize);
}
