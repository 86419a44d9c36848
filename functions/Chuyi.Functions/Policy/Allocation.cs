using Chuyi.Functions.People;

namespace Chuyi.Functions.Policy;

/// <summary>
/// How a round gives its places (名额分配), pinned when it is opened. A round without one gives them to the best by score,
/// up to the quota.
/// </summary>
public sealed record Allocation
{
    /// <summary>To the best, to the named units alone, or so many to each prefecture.</summary>
    public required CategoryKind Kind { get; init; }

    /// <summary>
    /// The units that the policy names (定向支持), by their official names. Where the kind is <see cref="CategoryKind.Competed"/>
    /// their places are within the quota, and the others compete for the rest.
    /// </summary>
    public required IReadOnlyList<string> Named { get; init; }

    /// <summary>The prefectures that have places of their own, in the order of lists; none unless the kind is allotted.</summary>
    public required IReadOnlyList<string> Prefectures { get; init; }

    /// <summary>The places of each prefecture; 0 unless the kind is allotted.</summary>
    public required int PerPrefecture { get; init; }

    /// <summary>What a category asks for, or null where the best of all get the places.</summary>
    /// <param name="named">The units that the office names; what the catalogue names unless it says otherwise.</param>
    public static Allocation? Of(Category category, IReadOnlyList<string> prefectures, IReadOnlyList<string> named) =>
        category.Kind == CategoryKind.Competed && named.Count == 0
            ? null
            : new()
            {
                Kind = category.Kind,
                Named = named,
                Prefectures = category.Kind == CategoryKind.Allotted ? prefectures : [],
                PerPrefecture = category.Kind == CategoryKind.Allotted ? category.Quota.PerPrefecture ?? 1 : 0,
            };

    /// <summary>Whether the policy names this unit, spelt as people compare names.</summary>
    public bool Names(string unitName) => Named.Any(n => UnitNames.Same(n, unitName));
}
