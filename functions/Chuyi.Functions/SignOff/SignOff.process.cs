using Chuyi.Functions.Cases;

namespace Chuyi.Functions.SignOff;

/// <summary>The row of a department's sign-off in the registry of processes.</summary>
public static class SignOffProcess
{
    public static Process Row { get; } =
        Process
            .Of<SignOffState>(
                nameof(SignOffWorkflow),
                SignOffRules.Decide,
                SignOffLetters.For,
                id => $"/office/rounds/{id.InRound}",
                openedBy: typeof(AskSignature)
            )
            .Named<SignOffState>(state =>
                state.Request is { Department: var d } ? new($"{d.Name.Zh}的会签", $"The signature of the {d.Name.En}") : null
            )
            .Interrupted<SignOffState>(SignOffWords.Before) with
        {
            WhyLinksEnded = past => SignOffRules.WhyLinksEnded(EventStore.Fold<SignOffState>(past)),
        };
}
