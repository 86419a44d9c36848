using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The part of the form that says until when, and how many of them, units recommend.</summary>
public static class RecommendationTermsForm
{
    public const string Days = "recommendDays",
        Cap = "recommendCap",
        PerPrefecture = "recommendPerPrefecture";

    /// <summary>The most that a cap can be.</summary>
    public const int MostCap = 1000;

    /// <summary>What is asked; null where the form asks for no recommendation. Else all that is wrong with it.</summary>
    /// <param name="isNeeded">Whether the form is that of a category at a level: what this asks for, the round has to.</param>
    public static Outcome<RecommendationTerms>? Read(IFormCollection fields, Category category, DateTimeOffset deadline, bool isNeeded)
    {
        var by = category.Recommendation.By;
        var isFilled = Forms.Text(fields[Days]) is not null;
        if (by == RecommenderKind.None && isFilled)
            return NotOf;
        if (by == RecommenderKind.None || (!isFilled && !isNeeded))
            return null;
        var days = Forms.Whole(fields[Days]);
        var (cap, perPrefecture) = (Forms.Whole(fields[Cap]), Forms.Whole(fields[PerPrefecture]));
        return
            Refusal.Of(
                days is >= 1 and <= RecommendationDeadlines.MostDays ? null : BadDays,
                OfCap(fields, Cap, cap),
                OfCap(fields, PerPrefecture, perPrefecture)
            )
                is { } fault
            ? fault
            : new RecommendationTerms
            {
                Recommender = by,
                Due = RecommendationDeadlines.Due(deadline, days!.Value),
                Cap = cap,
                PerPrefecture = perPrefecture,
            };
    }

    private static Refusal? OfCap(IFormCollection fields, string field, int? cap) =>
        Forms.Text(fields[field]) is null || cap is >= 1 and <= MostCap
            ? null
            : new(field, $"推荐限额应为 1 至 {MostCap} 的整数，不限的留空。", $"A cap is from 1 to {MostCap}; leave it empty for none.");

    private static Refusal BadDays { get; } =
        new(
            Days,
            $"推荐期限应为申报截止后 1 至 {RecommendationDeadlines.MostDays} 天。",
            $"Recommenders have from 1 to {RecommendationDeadlines.MostDays} days after the deadline."
        );

    private static Refusal NotOf { get; } =
        new(Days, "本类别无须推荐，请不要填写推荐期限。", "This category asks for no recommendation; leave this empty.");
}
