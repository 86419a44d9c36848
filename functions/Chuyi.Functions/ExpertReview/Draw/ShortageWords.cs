using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>That a pool is too small for some applications: which, how many experts they lack, and why.</summary>
public static class ShortageWords
{
    /// <summary>How many are named at most.</summary>
    public const int Named = 10;

    /// <summary>Why nothing can be drawn.</summary>
    /// <param name="lacking">In any order; at least one.</param>
    /// <param name="application">The application of a number.</param>
    public static Refusal Refusal(IReadOnlyList<DrawShortage> lacking, Func<int, ApplicationSummary> application)
    {
        var named = lacking
            .Select(one => (Shortage: one, Application: application(one.Item)))
            .OrderByDescending(one => one.Shortage.Lacking)
            .ThenBy(one => one.Application.ReceivedAt)
            .ThenBy(one => one.Application.Case, StringComparer.Ordinal)
            .Take(Named)
            .Select(one => Of(one.Application, one.Shortage))
            .ToList();
        var (zh, en) = (string.Join("；", named.Select(one => one.Zh)), string.Join("; ", named.Select(one => one.En)));
        return new(
            "pool-conflicts",
            $"回避后，{lacking.Count} 份申报的专家不足，请补充专家库：{zh}{(lacking.Count > Named ? "；等" : "")}。",
            $"After recusal {lacking.Count} {(lacking.Count == 1 ? "application lacks" : "applications lack")} experts; "
                + $"please extend the pool: {en}{(lacking.Count > Named ? "; and others" : "")}.",
            409
        );
    }

    /// <summary>Why a pool is too small without those who take part in the round themselves, or null.</summary>
    public static Refusal? OfPanel(DrawBasis basis)
    {
        var (able, most) = (basis.Able().Count(), basis.PanelSize);
        return able >= most
            ? null
            : new(
                "small-pool",
                $"专家库 {basis.Pool.Count} 人中有 {basis.Pool.Count - able} 人参与本批次申报，须回避；其余 {able} 人少于应抽取的 {most} 人，请补充专家库。",
                $"Of the {basis.Pool.Count} experts of the pool {basis.Pool.Count - able} take part in an application of this round, and "
                    + $"the other {able} are fewer than the {most} to be drawn; please extend the pool.",
                409
            );
    }

    private static Sentence Of(ApplicationSummary application, DrawShortage shortage)
    {
        var why = shortage
            .Excluded.CountBy(exclusion => exclusion.Reason)
            .OrderByDescending(reason => reason.Value)
            .ThenBy(reason => reason.Key, StringComparer.Ordinal)
            .Select(reason => (Words: DrawWords.Reason(reason.Key), Experts: reason.Value))
            .ToList();
        var name = Quotation.Of(application.HolderName());
        return new(
            $"{name}还差 {shortage.Lacking} 人（{Listed("回避：", why.Select(one => $"{one.Words.Zh} {one.Experts} 人"), "、", "专家库人数不足")}）",
            $"{name} lacks {shortage.Lacking} "
                + $"({Listed("excluded: ", why.Select(one => $"{one.Experts} by {one.Words.En}"), ", ", "the pool is too small")})"
        );
    }

    private static string Listed(string before, IEnumerable<string> parts, string between, string none) =>
        string.Join(between, parts) is { Length: > 0 } list ? before + list : none;
}
