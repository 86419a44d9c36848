using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>A ranked list. Its JSON is content-addressed: the hash is what people confirm and sign.</summary>
public sealed record RankedList(string Round, int Quota, int Reserve, IReadOnlyList<RankedItem> Items)
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

    /// <summary>The prefectures of whose places one is open, because nobody of theirs who passed is left; in the list's order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> OpenPrefectures =>
        [
            .. (Allocation?.Prefectures ?? []).Where(prefecture =>
                Proposed.Count(i => i.Prefecture == prefecture) < Allocation!.PerPrefecture
            ),
        ];

    /// <summary>
    /// Ranks by score, then by the criteria in the round's order. What is still equal is ordered by a lot that nobody
    /// could choose: SHA-256 over the draw's hash and the id of the application, the least first. At the quota's line
    /// the office decides, with a reason.
    /// </summary>
    /// <param name="draw">The hash of the draw, which came to be after the last application was accepted.</param>
    /// <param name="allocation">How the places are given; null where the best of all get them.</param>
    public static RankedList Of(
        string round,
        RoundNumbers numbers,
        IEnumerable<Scored> applications,
        string? draw,
        Allocation? allocation = null
    )
    {
        var ordered = applications
            .Select(a => (NamedPlace: NamedOrder(a, allocation), Item: RankedItems.Of(a, numbers, allocation)))
            .OrderBy(one => RankedItems.GroupOf(one.Item, allocation))
            .ThenBy(one => one.NamedPlace)
            .ThenBy(one => one.Item.Nomination ?? int.MaxValue)
            .ThenBy(one => one.Item, Comparer<RankedItem>.Create(Compare))
            .ThenBy(one => Lot(draw, one.Item.Application), StringComparer.Ordinal)
            .Select(one => one.Item);
        return new RankedList(round, numbers.Quota, numbers.Reserve, []) { Draw = draw, Allocation = allocation }.Numbered(ordered);
    }

    /// <summary>One application moved to another rank, by a decision of the office.</summary>
    public RankedList Move(string application, int rank)
    {
        var items = Items.ToList();
        var from = items.FindIndex(i => i.Application == application);
        if (from < 0)
            throw new ArgumentException($"{application} is not on the list.", nameof(application));
        var item = items[from];
        items.RemoveAt(from);
        items.Insert(Math.Clamp(rank - 1, 0, items.Count), item);
        return Numbered(items);
    }

    /// <summary>Why an application cannot stand at another rank, or null: it would stand for a place that is not open to it.</summary>
    public Refusal? WhyNotMove(string application, int rank)
    {
        var (item, other) = (Items.First(i => i.Application == application), Items[Math.Clamp(rank - 1, 0, Items.Count - 1)]);
        return RankedItems.GroupOf(item, Allocation) == RankedItems.GroupOf(other, Allocation)
            ? null
            : new Refusal(
                "other-group",
                "只能在本组（定向支持、竞争遴选或同一市州）之内调整名次。",
                "An application moves within its own group only: the named ones, those who compete, or one prefecture."
            )
            {
                Field = "rank",
            };
    }

    /// <summary>What stands at a rank of the list, or that nothing does.</summary>
    public Outcome<RankedItem> At(int? rank) =>
        Items.FirstOrDefault(i => i.Rank == rank && !i.Struck) is { } item
            ? item
            : new Refusal("no-item", "名单上没有该名次的申报。", "Nothing stands at this rank of the list.") { Field = "from" };

    /// <summary>
    /// The rank of an item among those it competes with: named units stand before them on the list, and are not ranked.
    /// </summary>
    public int RankOf(RankedItem item) =>
        item.IsNamed || Allocation is not { Kind: CategoryKind.Competed, NamedIds: not null }
            ? item.Rank
            : item.Rank - Items.Count(other => other.IsNamed && other.Rank < item.Rank);

    /// <summary>Whether an application is to be designated.</summary>
    public bool Proposes(string application) => Proposed.Any(i => i.Application == application);

    /// <summary>The list as if one application had never been on it: the others keep their order and close up.</summary>
    public RankedList Without(string application) =>
        Items.Any(i => i.Application == application) ? Numbered(Items.Where(i => i.Application != application)) : this;

    /// <summary>One proposed application struck; the first of the reserve moves up. Ranks stay as they were ranked.</summary>
    public (RankedList List, string? Promoted) Strike(string application)
    {
        var next = Proposed.FirstOrDefault(i => i.Application == application) is { } gone
            ? Items
                .FirstOrDefault(i =>
                    i is { Struck: false, Standing: Standing.Reserve } && Placing.PoolOf(i, Allocation) == Placing.PoolOf(gone, Allocation)
                )
                ?.Application
            : null;
        return (
            this with
            {
                Items =
                [
                    .. Items.Select(i =>
                        i.Application == application ? i with { Struck = true, Standing = Standing.NotProposed }
                        : i.Application == next ? i with { Standing = Standing.Proposed }
                        : i
                    ),
                ],
            },
            next
        );
    }

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
        return this with { Items = [.. items.Select((item, at) => item with { Rank = at + 1, Standing = standings[at] })] };
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
