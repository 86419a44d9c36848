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
    /// What is shown of a list in the parts in which it stands: the units that the policy names by themselves, before those who compete.
    /// </summary>
    public static IReadOnlyList<ListPart> Parts(Allocation? allocation, IEnumerable<RankedItem> shown)
    {
        if (allocation is not { Kind: CategoryKind.Competed })
            return [new(null, [.. shown])];
        return
        [
            .. shown
                .GroupBy(i => i.IsNamed)
                .Select(
                    (part, n) =>
                        new ListPart(
                            new(
                                $"{"一二"[n]}、{AllocationWords.Way(part.Key).Zh}（{part.Count()} 个）",
                                $"{n + 1}. {AllocationWords.Way(part.Key).En} ({part.Count()})"
                            ),
                            [.. part]
                        )
                ),
        ];
    }

    /// <summary>Its points, or how many sheets of a checklist passed it.</summary>
    public static Sentence Result(RankedItem item) =>
        item.Verdict is { } verdict ? ApplicationWords.Of(verdict)
        : item.FallsShort ? new($"{Points.Say(item.Score)}（未达合格线）", $"{Points.Say(item.Score)} (below the pass mark)")
        : new(Points.Say(item.Score), Points.Say(item.Score));
}
