using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>What the experts said of an item, in words.</summary>
public static class RankingWords
{
    /// <summary>Its points, or how many sheets of a checklist passed it.</summary>
    public static Sentence Result(RankedItem item) =>
        item.Verdict is { } verdict ? ApplicationWords.Of(verdict)
        : item.FallsShort ? new($"{Points.Say(item.Score)}（未达合格线）", $"{Points.Say(item.Score)} (below the pass mark)")
        : new(Points.Say(item.Score), Points.Say(item.Score));
}
