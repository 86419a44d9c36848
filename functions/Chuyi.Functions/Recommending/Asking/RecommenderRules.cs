using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Recommending;

/// <summary>Whether the application of a unit can be recommended by anybody.</summary>
public static class RecommenderRules
{
    /// <summary>Who is asked once it is submitted; null where the round asks for no recommendation. Else why nobody can be.</summary>
    /// <param name="unit">The unit that applies, or null for one that is not on file.</param>
    /// <param name="chosen">The industry body that it has named.</param>
    public static Outcome<AskedRecommender>? Asked(RoundCall call, Unit? unit, string chosen, KnownUnits known, DateOnly day) =>
        call.Recommendation is not { } terms ? null
        : Recommenders.Of(terms.Recommender, unit, chosen, known) is not { } recommender ? Lacking(terms.Recommender)
        : new AskedRecommender
        {
            Unit = recommender.Id,
            UnitName = recommender.NameOn(day),
            Terms = terms,
            Deadline = call.Deadline,
        };

    /// <summary>Why nobody can recommend it.</summary>
    public static Refusal Lacking(RecommenderKind kind) =>
        kind switch
        {
            RecommenderKind.Industry => new(
                "recommender",
                "本类别须由行业组织推荐，请从单位名录中选择推荐的行业组织。",
                "This title needs the recommendation of an industry body; please choose one that is on file."
            ),
            RecommenderKind.Bureau => new(
                "recommender",
                "本类别须由所在市州教育局推荐，单位名录中没有登记贵单位所在市州的教育局，请与经办部门联系。",
                "This title needs the recommendation of the education bureau of your prefecture, and none is on file. "
                    + "Please ask the office.",
                409
            ),
            _ => new(
                "recommender",
                "本类别须由主管部门推荐，单位名录中没有登记贵单位的主管部门，请与经办部门联系。",
                "This title needs the recommendation of the bureau that supervises you, and none is on file. Please ask the office.",
                409
            ),
        };
}
