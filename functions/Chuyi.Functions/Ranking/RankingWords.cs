using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>What the experts said of an item, in words.</summary>
public static class RankingWords
{
    /// <summary>What the column of these is called.</summary>
    public static Sentence Column(IEnumerable<RankedItem> items) =>
        (items.Any(i => i.Verdict is not null), items.Any(i => i.Verdict is null)) switch
        {
            (true, true) => new("评审结果", "Review"),
            (true, false) => new("论证结果", "Review"),
            _ => new("得分", "Score"),
        };

    /// <summary>
    /// What is shown of a list in the parts in which it stands: the units that the policy names by themselves, before those who compete;
    /// of a list with grades each grade, and after them the reserve, without ranks where everybody reads it.
    /// </summary>
    /// <param name="isPublic">Whether it is shown without scores and ranks.</param>
    public static IReadOnlyList<ListPart> Parts(
        Allocation? allocation,
        IEnumerable<RankedItem> shown,
        GradeTerms? grades = null,
        bool isPublic = false
    )
    {
        var items = shown.ToList();
        if (grades is not null && isPublic)
            return Numbered([
                .. items
                    .GroupBy(i => i.Grade)
                    .OrderBy(part => part.Key is { } grade ? grades.Grades.TakeWhile(one => one.Code != grade.Code).Count() : int.MaxValue)
                    .Select(part => (Name: part.Key?.Name ?? Reserve, Items: Listed(grades, part))),
            ]);
        return allocation is { Kind: CategoryKind.Competed }
            ? Numbered([.. items.GroupBy(i => i.IsNamed).Select(part => (AllocationWords.Way(part.Key), part.ToList()))])
            : [new(null, items)];
    }

    /// <summary>The number of each item as it is shown: its rank, or where everybody reads a graded list its place on that.</summary>
    public static Func<RankedItem, int> Number(GradeTerms? grades, IReadOnlyList<ListPart> parts, bool isPublic)
    {
        if (grades is null || !isPublic)
            return item => item.Rank;
        var places = parts.SelectMany(part => part.Items).Index().ToDictionary(one => one.Item.Application, one => one.Index + 1);
        return item => places[item.Application];
    }

    // The reserve moves up by rank, and is told in that order.
    private static List<RankedItem> Listed(GradeTerms grades, IGrouping<GradePlaces?, RankedItem> part) =>
        part.Key is null || !grades.IsListedByPlace
            ? [.. part.OrderBy(i => i.Rank)]
            : [.. part.OrderBy(i => (i.Seat, i.UnitName), PlaceOrder.Instance).ThenBy(i => i.Rank)];

    private static IReadOnlyList<ListPart> Numbered(IReadOnlyList<(Sentence Name, List<RankedItem> Items)> parts) =>
        [
            .. parts.Select(
                (part, n) =>
                    new ListPart(
                        new(
                            $"{"一二三四五六七八九十"[n]}、{part.Name.Zh}（{part.Items.Count} 个）",
                            $"{n + 1}. {part.Name.En} ({part.Items.Count})"
                        ),
                        part.Items
                    )
            ),
        ];

    private static Sentence Reserve { get; } = new("递补", "Reserve");

    /// <summary>How many a list has, and how many of them get a place.</summary>
    /// <param name="level">The words for the level of the title; null in a round without one.</param>
    public static Sentence Of(ListCounts list, LevelWords? level)
    {
        var proposed = ApplicationWords.Of(Standing.Proposed, level: level).Zh;
        return new(
            $"名单共 {list.Applications} 份申报：{proposed} {list.Proposed} 个，递补 {list.Reserve} 个。",
            $"The list has {list.Applications} applications: {list.Proposed} proposed, {list.Reserve} in reserve."
        );
    }

    /// <summary>Which veto items are not met.</summary>
    public static Sentence Vetoed(IReadOnlyList<Sentence> items) =>
        new(
            $"否决项不符合：{string.Join("、", items.Select(item => item.Zh))}",
            $"veto item not met: {string.Join(", ", items.Select(item => item.En))}"
        );

    /// <summary>Its points, or how many sheets of a checklist passed it.</summary>
    public static Sentence Result(RankedItem item) =>
        item.Verdict is { } verdict ? ApplicationWords.Of(verdict)
        : item.Vetoed is { } vetoed
            ? new($"{Points.Say(item.Score)}（{Vetoed(vetoed).Zh}）", $"{Points.Say(item.Score)} ({Vetoed(vetoed).En})")
        : item.FallsShort ? new($"{Points.Say(item.Score)}（未达合格线）", $"{Points.Say(item.Score)} (below the pass mark)")
        : new(Points.Say(item.Score), Points.Say(item.Score));
}
