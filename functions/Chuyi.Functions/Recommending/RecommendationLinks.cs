using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Recommending;

/// <summary>What a unit has still to recommend.</summary>
public sealed class RecommendationLinks(RoundOpenings rounds, EventStore events)
{
    /// <summary>The handle of <see cref="OpenRecommendations"/>.</summary>
    public static Activity<string, IReadOnlyList<string>> Open { get; } = new(nameof(OpenRecommendations));

    /// <summary>The cases in which something waits for a unit, by the rounds that ask for recommendations.</summary>
    [Function(nameof(OpenRecommendations))]
    public async Task<IReadOnlyList<string>> OpenRecommendations([ActivityTrigger] string unit)
    {
        var open = new List<string>();
        foreach (var (call, stage) in await rounds.All(default))
            if (
                call.Recommendation is not null
                && stage is RoundStage.Open or RoundStage.Closed
                && CaseId.Recommendation(call.Round, unit) is var recommendation
                && RecommendationRules.MayAnswer(await events.State<RecommendationState>(recommendation))
            )
                open.Add(recommendation);
        return open;
    }
}
