using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>A ranked list. Its JSON is content-addressed: the hash is what people confirm and sign.</summary>
public sealed partial record RankedList(string Round, int Quota, int Reserve, IReadOnlyList<RankedItem> Items)
{
    /// <summary>The list of a round in which nothing was ranked.</summary>
    public static RankedList Nothing { get; } = new("", 0, 0, []);

    /// <summary>Whether the score and every tie-break are equal on both sides of the quota.</summary>
    public bool TieAtCut => Placing.IsTied(this);

    /// <summary>The items that are to be designated, in the order of the list.</summary>
    [JsonIgnore]
    public IReadOnlyList<RankedItem> Proposed => [.. Items.Where(i => i is { Struck: false, Standing: Standing.Proposed })];

    /// <summary>The items that a notice shows: proposed or in the reserve, and not struck.</summary>
    [JsonIgnore]
    public IReadOnlyList<RankedItem> OnNotice => [.. Items.Where(i => i is { Struck: false, Standing: not Standing.NotProposed })];

    [JsonIgnore]
    public ListCounts Counts =>
        new(Items.Count(i => !i.Struck), Proposed.Count, Items.Count(i => i is { Struck: false, Standing: Standing.Reserve }));

    /// <summary>
    /// The hash of the draw, by whose lot is ordered what is equal in everything else; null in a list of before there
    /// was a lot, and in one of a round in which nothing was drawn.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Draw { get; init; }

    /// <summary>How its places are given; null where the best of all get them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Allocation? Allocation { get; init; }

    /// <summary>The grades among those proposed; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GradeTerms? Grades { get; init; }

    /// <summary>The prefectures of whose places one is open, because nobody of theirs who passed is left; in the list's order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> OpenPrefectures =>
        [
            .. (Allocation?.Prefectures ?? []).Where(prefecture =>
                Proposed.Count(i => i.Prefecture == prefecture) < Allocation!.PlacesOf(prefecture)
            ),
        ];

    /// <summary>
    /// Ranks by score, then by the criteria in the round's order. What is still equal is ordered by a lot that nobody
    /// could choose: SHA-256 over the draw's hash and the id of the application, the least first. At the quota's line
    /// the office decides, with a reason.
    /// </summary>
    /// <param name="draw">The hash of the draw, which came to be after the last application was accepted.</param>
    /// <param name="allocation">How the places are given; null where the best of all get them.</param>
    /// <param name="grades">The grades among those proposed; null where there are none.</param>
    public static RankedList Of(
        string round,
        RoundNumbers numbers,
        IEnumerable<Scored> applications,
        string? draw,
        Allocation? allocation = null,
        GradeTerms? grades = null
    )
    {
        var ordered = applications
            .Select(a =>
                (
                    NamedPlace: NamedOrder(a, allocation),
                    Item: RankedItems.Of(a, numbers, allocation, isListedByPlace: grades is { IsListedByPlace: true })
                )
            )
            .OrderBy(one => RankedItems.GroupOf(one.Item, allocation))
            .ThenBy(one => one.NamedPlace)
            .ThenBy(one => one.Item.Nomination ?? int.MaxValue)
            .ThenBy(one => one.Item, Comparer<RankedItem>.Create(Compare))
            .ThenBy(one => Lot(draw, one.Item.Application), StringComparer.Ordinal)
            .Select(one => one.Item);
        return new RankedList(round, numbers.Quota, numbers.Reserve, [])
        {
            Draw = draw,
            Allocation = allocation,
            Grades = grades,
        }.Numbered(ordered);
    }

    /// <summary>What stands at a rank of the list, or that nothing does.</summary>
    public Outcome<RankedItem> At(int? rank) =>
        Items.FirstOrDefault(i => i.Rank == rank && !i.Struck) is { } item
            ? item
            : new Refusal("no-item", "名单上没有该名次的申报。", "Nothing stands at this rank of the list.") { Field = "from" };

    /// <summary>Whether an application is to be designated.</summary>
    public bool Proposes(string application) => Proposed.Any(i => i.Application == application);

    /// <summary>The aggregate of the sheets of one application, two decimals; 0 without a sheet.</summary>
    public static decimal Score(RoundNumbers numbers, IReadOnlyList<IReadOnlyList<int>> sheets)
    {
        var totals = sheets.Select(s => ExpertReview.DutyRules.Total(numbers.Criteria, s)).Order().ToList();
        if (numbers.Aggregation == Aggregation.TrimmedMean && totals.Count >= numbers.TrimmedFrom)
            totals = totals[1..^1];
        return Points.Mean(totals);
    }

    // Whose plan is passed or not is not ranked: named units stand as the policy names them.
    private static int NamedOrder(Scored application, Allocation? allocation) =>
        allocation is { NamedIds: not null } ? application.NamedPlace ?? 0 : 0;

    // What was struck keeps its place in the order.
    private RankedList Numbered(IEnumerable<RankedItem> ordered)
    {
        var items = ordered.ToList();
        var standings = Placing.Of(items, Quota, Reserve, Allocation);
        var grades = new Queue<GradePlaces>(Grades?.InOrder ?? []);
        return this with
        {
            Items =
            [
                .. items.Select(
                    (item, at) =>
                        item with
                        {
                            Rank = at + 1,
                            Standing = standings[at],
                            Grade = standings[at] == Standing.Proposed && grades.TryDequeue(out var grade) ? grade : null,
                        }
                ),
            ],
        };
    }

    private static int Compare(RankedItem a, RankedItem b)
    {
        var order = b.Score.CompareTo(a.Score);
        for (var i = 0; order == 0 && i < a.TieBreak.Count; i++)
            order = b.TieBreak[i].CompareTo(a.TieBreak[i]);
        return order;
    }

    private static string Lot(string? draw, string application) =>
        draw is null ? application : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{draw}\n{application}")));

    /// <summary>Whether nothing tells two items apart but the lot.</summary>
    internal static bool Same(RankedItem a, RankedItem b) =>
        a.Score == b.Score && a.TieBreak.SequenceEqual(b.TieBreak) && a.Nomination == b.Nomination;
}
