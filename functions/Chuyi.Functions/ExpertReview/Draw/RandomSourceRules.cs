using Chuyi.Functions.Cases;
using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What a public source of random values has to be when a round opens.</summary>
public static class RandomSourceRules
{
    /// <summary>Public values at least: what one or two of them can come to, anybody could try one by one.</summary>
    public const int FewestValues = 6;

    private const int MostGroups = 10;
    private const int MostValues = 50;

    /// <summary>Why this source cannot be that of a round, or null.</summary>
    public static Refusal? Fault(RandomSource source, DateTimeOffset deadline) =>
        Refusal.Of(Faults(source).Append(DayFault(source.Day, deadline)));

    /// <summary>All that is wrong with a source, whichever its day is.</summary>
    public static IEnumerable<Refusal> Faults(RandomSource source)
    {
        if (!IsText(source.What))
            yield return new Refusal(
                "random-source",
                $"请写明公开随机数的名称，不超过 {TextLimits.Name} 字。",
                $"Please name the source of the public values, with at most {TextLimits.Name} characters."
            )
            {
                Field = "what",
            };
        if (!IsText(source.Where))
            yield return new Refusal(
                "random-source",
                $"请写明公开随机数的查询处，不超过 {TextLimits.Name} 字。",
                $"Please say where to read the public values, with at most {TextLimits.Name} characters."
            )
            {
                Field = "where",
            };
        if (source.Counts.Count is < 1 or > MostGroups || source.Counts.Any(c => c is < 1 or > MostValues))
            yield return new Refusal(
                "random-counts",
                "请写明公开随机数每组有几个，例如“6 1”。",
                "Please say how many values each group has, e.g. “6 1”."
            );
        else if (source.Counts.Sum() < FewestValues)
            yield return new Refusal(
                "random-counts",
                $"公开随机数合计不得少于 {FewestValues} 个：太少时可以逐一试算抽签结果。",
                $"There have to be {FewestValues} public values at least: of fewer, all draws could be tried beforehand."
            );
    }

    /// <summary>Why the public values of a round that closes at an instant cannot be those of a day, or null.</summary>
    public static Refusal? DayFault(DateOnly day, DateTimeOffset deadline) =>
        DrawRules.IsAhead(day, deadline)
            ? null
            : new Refusal(
                "random-day",
                $"公开随机数的公布日须在申报截止日（要求推荐的，推荐截止次日）之后、{DrawRules.FarthestDay} 天之内。",
                "The day of the public values is after that of the deadline (or the day after the last one to recommend), by "
                    + $"{DrawRules.FarthestDay} days at most."
            );

    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= TextLimits.Name;
}
