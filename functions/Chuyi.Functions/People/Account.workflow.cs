using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.People;

/// <summary>The account of one person: opened, that of the staff by two persons, and a code for every sign-in.</summary>
public static class AccountWorkflow
{
    [Function(nameof(AccountWorkflow))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string id)
    {
        var account = new CaseDesk<AccountState>(context, AccountRules.Decide, AccountLetters.For);
        await account.Resume();
        for (var acts = 0; acts < 25; acts++)
            await ProposalSteps.Take(context, account);

        // An account lives for years: the engine's history of it starts afresh, the case's own goes on.
        context.ContinueAsNew(id);
    }
}
