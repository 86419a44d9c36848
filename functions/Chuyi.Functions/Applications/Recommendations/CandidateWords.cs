using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;

namespace Chuyi.Functions.Applications;

/// <summary>Whether an application is recommended, in words.</summary>
public static class CandidateWords
{
    public static Sentence Of(ApplicationState state, AskedRecommender asked) =>
        state.Recommendation switch
        {
            { Place: { } place, UnitName: var unit } => new($"{unit}已推荐，排序第 {place} 位", $"Recommended by {unit}, in place {place}"),
            { UnitName: var unit } => new($"未获{unit}推荐", $"Not recommended by {unit}"),
            null when state.IsOver => new($"{asked.UnitName}，无须再推荐", $"{asked.UnitName}; no longer needed"),
            null => new(
                $"待{asked.UnitName}推荐，{Deadline.Say(asked.Terms.Due).Zh}截止；未获推荐的不予受理",
                $"Needed from {asked.UnitName}, by {Deadline.Say(asked.Terms.Due).En}; without it the application is not accepted"
            ),
        };
}
