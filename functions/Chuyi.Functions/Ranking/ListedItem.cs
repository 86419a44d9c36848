using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>An item of a list as its applicant hears of it.</summary>
/// <param name="Place">Its rank among those it competes with: named units stand before them on the list, and are not ranked.</param>
public sealed record ListedItem(RankedItem Item, int Place)
{
    /// <summary>What stands before the hash of a list in the names of its slices.</summary>
    public const string Folder = "lists/";

    /// <summary>Those of a list, in its order.</summary>
    public static IEnumerable<ListedItem> Of(RankedList list)
    {
        var isCompeted = list.Allocation is { Kind: CategoryKind.Competed, NamedIds: not null };
        var named = list.Items.Where(item => item.IsNamed).Select(item => item.Rank).Order().ToList();
        return list.Items.Select(item => new ListedItem(
            item,
            isCompeted && !item.IsNamed ? item.Rank - named.TakeWhile(rank => rank < item.Rank).Count() : item.Rank
        ));
    }
}
