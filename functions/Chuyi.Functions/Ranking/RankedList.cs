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
    public bool TieAtCut
    {
        get
        {
            var left = Items.Where(i => !i.Struck).ToList();
            return left.Count > Quota && Same(left[Quota - 1], left[Quota]);
        }
    }

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

    /// <summary>
    /// Ranks by score, then by the criteria in the round's order. What is still equal is ordered by a lot that nobody
    /// could choose: SHA-256 over the draw's hash and the id of the application, the least first. At the quota's line
    /// the office decides, with a reason.
    /// </summary>
    /// <param name="draw">The hash of the draw, which came to be after the last application was accepted.</param>
    public static RankedList Of(string round, RoundNumbers numbers, IEnumerable<Scored> applications, string? draw)
    {
        var ordered = applications
            .Select(a => new RankedItem
            {
                Application = a.Application,
                UnitName = a.UnitName,
                Designee = a.Designee,
                Title = a.Title,
                Score = Score(numbers, a.Sheets),
                TieBreak = Means(numbers, a.Sheets),
                Sheets = a.Sheets.Count,
                Rank = 0,
                Standing = Standing.NotProposed,
            })
            .Order(Comparer<RankedItem>.Create(Compare))
            .ThenBy(i => Lot(draw, i.Application), StringComparer.Ordinal)
            .ToList();
        return new RankedList(round, numbers.Quota, numbers.Reserve, Number(ordered, numbers.Quota, numbers.Reserve)) { Draw = draw };
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
        return this with { Items = Number(items, Quota, Reserve) };
    }

    /// <summary>What stands at a rank of the list, or that nothing does.</summary>
    public Outcome<RankedItem> At(int? rank) =>
        Items.FirstOrDefault(i => i.Rank == rank && !i.Struck) is { } item
            ? item
            : new Refusal("no-item", "名单上没有该名次的申报。", "Nothing stands at this rank of the list.") { Field = "from" };

    /// <summary>Whether an application is to be designated.</summary>
    public bool Proposes(string application) => Proposed.Any(i => i.Application == application);

    /// <summary>The list as if one application had never been on it: the others keep their order and close up.</summary>
    public RankedList Without(string application) =>
        Items.Any(i => i.Application == application)
            ? this with
            {
                Items = Number(Items.Where(i => i.Application != application), Quota, Reserve),
            }
            : this;

    /// <summary>One proposed application struck; the first of the reserve moves up. Ranks stay as they were ranked.</summary>
    public (RankedList List, string? Promoted) Strike(string application)
    {
        var next = Proposes(application)
            ? Items.FirstOrDefault(i => i is { Struck: false, Standing: Standing.Reserve })?.Application
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

    private static List<decimal> Means(RoundNumbers numbers, IReadOnlyList<IReadOnlyList<int>> sheets) =>
        [.. numbers.Criteria.Select((_, i) => Points.Mean([.. sheets.Select(s => (decimal)s[i])]))];

    // What was struck keeps its place and takes none of the quota.
    private static List<RankedItem> Number(IEnumerable<RankedItem> ordered, int quota, int reserve)
    {
        var (items, standing) = (new List<RankedItem>(), 0);
        foreach (var item in ordered)
            items.Add(item with { Rank = items.Count + 1, Standing = item.Struck ? Standing.NotProposed : At(standing++, quota, reserve) });
        return items;
    }

    private static Standing At(int place, int quota, int reserve) =>
        place < quota ? Standing.Proposed
        : place < quota + reserve ? Standing.Reserve
        : Standing.NotProposed;

    private static int Compare(RankedItem a, RankedItem b)
    {
        var order = b.Score.CompareTo(a.Score);
        for (var i = 0; order == 0 && i < a.TieBreak.Count; i++)
            order = b.TieBreak[i].CompareTo(a.TieBreak[i]);
        return order;
    }

    private static string Lot(string? draw, string application) =>
        draw is null ? application : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{draw}\n{application}")));

    private static bool Same(RankedItem a, RankedItem b) => a.Score == b.Score && a.TieBreak.SequenceEqual(b.TieBreak);
}
