using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>A page of the cases in trouble, the oldest first.</summary>
/// <param name="Rows">What stands on it.</param>
/// <param name="Heard">All that its reader hears of, by kind.</param>
/// <param name="Kind">What kind alone is listed; null for all.</param>
/// <param name="Place">Which page it is.</param>
/// <param name="IsAll">Whether all there is was read.</param>
public sealed record TroubleModel(
    IReadOnlyList<TroubleRow> Rows,
    ILookup<TroubleKind, Trouble> Heard,
    TroubleKind? Kind,
    PagePlace Place,
    bool IsAll
)
{
    /// <summary>Rows on a page.</summary>
    public const int Most = 50;

    /// <summary>All kinds together, and each kind there is.</summary>
    public IEnumerable<TabLink> Tabs(string language) =>
        Heard
            .OrderBy(kind => kind.Key)
            .Select(kind => new TabLink(
                TroubleWords.Of(kind.Key).In(language),
                TroublePages.Address(kind.Key),
                kind.Count(),
                kind.Key == Kind
            ))
            .Prepend(new(TroubleWords.All.In(language), TroublePages.Address(null), Heard.Sum(kind => kind.Count()), Kind is null));
}
