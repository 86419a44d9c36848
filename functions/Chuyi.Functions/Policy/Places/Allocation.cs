using System.Text.Json.Serialization;
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

    /// <summary>
    /// Their ids by the register of units, in the same order: a unit keeps its place when it is renamed. Null in a round of before,
    /// whose named units are known by their names alone and scored like the others.
    /// </summary>
    public IReadOnlyList<string>? NamedIds { get; init; }

    /// <summary>The prefectures that have places of their own, in the order of lists; none unless the kind is allotted.</summary>
    public required IReadOnlyList<string> Prefectures { get; init; }

    /// <summary>The places of each prefecture; 0 unless the kind is allotted.</summary>
    public required int PerPrefecture { get; init; }

    /// <summary>The places of those prefectures that have another number than <see cref="PerPrefecture"/>; null where none has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PrefectureAllotment>? Others { get; init; }

    /// <summary>The places of one prefecture.</summary>
    public int PlacesOf(string prefecture) => Others?.FirstOrDefault(one => one.Prefecture == prefecture)?.Places ?? PerPrefecture;

    /// <summary>The places of all of them.</summary>
    [JsonIgnore]
    public int OfAll => Prefectures.Sum(PlacesOf);

    /// <summary>What a category asks for, or null where the best of all get the places.</summary>
    /// <param name="named">The units that the office names; what the catalogue names unless it says otherwise.</param>
    public static Allocation? Of(Category category, IReadOnlyList<string> prefectures, IReadOnlyList<string> named) =>
        category.Kind == CategoryKind.Competed && named.Count == 0
            ? null
            : new()
            {
                Kind = category.Kind,
                Named = named,
                Prefectures = [.. prefectures.Where(own => Allotted(category).Any(one => one.Prefecture == own))],
                PerPrefecture = Usual(category),
                Others = Allotted(category).Where(one => one.Places != Usual(category)).ToList() is { Count: > 0 } others ? others : null,
            };

    private static IReadOnlyList<PrefectureAllotment> Allotted(Category category) =>
        category.Kind == CategoryKind.Allotted ? category.Allotment : [];

    // What most prefectures have.
    private static int Usual(Category category) =>
        Allotted(category).CountBy(one => one.Places).OrderByDescending(one => one.Value).Select(one => one.Key).FirstOrDefault();

    /// <summary>
    /// Which of the named units this is, from 1, spelt as people compare names; null for none. For a round of before: in others
    /// the register says so on the day of the submission.
    /// </summary>
    public int? PlaceByName(string unitName) =>
        Named.Index().Where(named => UnitNames.Same(named.Item, unitName)).Select(named => (int?)named.Index + 1).FirstOrDefault();
}
