using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.People;

/// <summary>The account of one person: opened, that of the staff by two persons, and a code for every sign-in.</summary>
public static class AccountWorkflow
{
    [Function(nameof(AccountWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(
            new CaseDesk<AccountState>(context, AccountRules.Decide, AccountLetters.For),
            desk => ProposalSteps.Handle(context, desk, latest => Follow(desk, latest))
        );

    // Whoever takes the place of another has signed in: now that one's account is closed.
    private static Task Follow(CaseDesk<AccountState> desk, LatestFact latest) =>
        latest.Fact is AccountOpened { Replaces: { } replaced, HandOver: { } handOver }
            ? desk.SendActs(desk.Message(CaseId.Parse(replaced), "hand-over", new CloseAccount(handOver)))
            : Task.CompletedTask;
}
