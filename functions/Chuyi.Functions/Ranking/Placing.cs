using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>
/// Who of an ordered list gets a place. Named units that pass have theirs; the others take what is left of the quota, or,
/// where prefectures have places, those of their own. What was struck or falls short takes none.
/// </summary>
internal static class Placing
{
    /// <summary>The standing of each item, in the list's order.</summary>
    public static IReadOnlyList<Standing> Of(IReadOnlyList<RankedItem> ordered, int quota, int reserve, Allocation? allocation)
    {
        var (free, taken) = (Free(ordered, quota), new Dictionary<string, int>(StringComparer.Ordinal));
        return [.. ordered.Select(StandingOf)];

        Standing StandingOf(RankedItem item)
        {
            if (!Stands(item) || PoolOf(item, allocation) is not { } pool)
                return Standing.NotProposed;
            if (item.IsNamed)
                return Standing.Proposed;
            var place = taken[pool] = taken.GetValueOrDefault(pool) + 1;
            return allocation is { Kind: CategoryKind.Allotted }
                    ? (place <= allocation.PlacesOf(pool) ? Standing.Proposed : Standing.Reserve)
                : place <= free ? Standing.Proposed
                : place <= free + reserve ? Standing.Reserve
                : Standing.NotProposed;
        }
    }

    /// <summary>Whether in one of the pools the last that gets a place is equal to the next.</summary>
    public static bool IsTied(RankedList list)
    {
        var free = Free(list.Items, list.Quota);
        return list
            .Items.Where(i => Stands(i) && !i.IsNamed)
            .GroupBy(i => PoolOf(i, list.Allocation))
            .Where(pool => pool.Key is not null)
            .Any(pool => IsTied([.. pool], list.Allocation is { Kind: CategoryKind.Allotted } own ? own.PlacesOf(pool.Key!) : free));
    }

    /// <summary>Which items compete with each other: those of a pool. Null where none of its places is open to the item.</summary>
    public static string? PoolOf(RankedItem item, Allocation? allocation) =>
        allocation?.Kind switch
        {
            CategoryKind.Allotted => allocation.Prefectures.FirstOrDefault(own => own == item.Prefecture),
            CategoryKind.Named => item.IsNamed ? "" : null,
            _ => "",
        };

    // Places that named units do not take are for the others: the quota is the policy's, whoever passes.
    private static int Free(IReadOnlyList<RankedItem> items, int quota) => Math.Max(0, quota - items.Count(i => i.IsNamed && Stands(i)));

    private static bool Stands(RankedItem item) => item is { Struck: false, FallsShort: false };

    private static bool IsTied(List<RankedItem> pool, int places) =>
        places > 0 && pool.Count > places && RankedList.Same(pool[places - 1], pool[places]);
}
