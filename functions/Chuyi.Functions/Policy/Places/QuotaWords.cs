using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>What everybody is told of where the number of places comes from.</summary>
public static class QuotaWords
{
    /// <summary>That the policy gives no figure for a level, so that the office has set it; null where there is one.</summary>
    public static Sentence? WithoutFigure(Category category, CategoryLevel level) =>
        category.QuotaOf(level) is null
            ? new(
                "政策文本没有规定该级别的名额，本批次的名额由主办单位研究确定。",
                "The policy gives no figure for this level: the quota of this round was set by the office."
            )
            : null;
}
