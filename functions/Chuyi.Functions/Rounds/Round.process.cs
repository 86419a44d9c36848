using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>The row of a round in the registry of processes.</summary>
public static class RoundProcess
{
    public static Process Row { get; } =
        Process
            .Of<RoundState>(
                nameof(RoundWorkflow),
                RoundRules.Decide,
                RoundLetters.For,
                id => $"/office/rounds/{id}",
                openedBy: typeof(OpenRound)
            )
            .Named<RoundState>(state => state.Opening?.Title)
            .Interrupted<RoundState>(RoundWords.Before) with
        {
            WhyLinksEnded = past => RoundRules.WhyLinksEnded(EventStore.Fold<RoundState>(past)),
        };
}
