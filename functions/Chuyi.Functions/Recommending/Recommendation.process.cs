using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Recommending;

/// <summary>The row of a recommender's part in a round in the registry of processes.</summary>
public static class RecommendationProcess
{
    public static Process Row { get; } =
        Process
            .Of<RecommendationState>(
                nameof(RecommendationWorkflow),
                RecommendationRules.Decide,
                RecommendationLetters.For,
                id => RecommendersPages.Address(id.InRound),
                openedBy: typeof(AskRecommendation)
            )
            .Named<RecommendationState>(state => state.Request is { } request ? RecommendationWords.Name(request) : null)
            .Interrupted<RecommendationState>(RecommendationWords.Before) with
        {
            WhyLinksEnded = past => RecommendationRules.WhyLinksEnded(EventStore.Fold<RecommendationState>(past)),
        };
}
