using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.People;

/// <summary>The account of one person: opened, and a code for every sign-in.</summary>
public static class AccountWorkflow
{
    [Function(nameof(AccountWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string id) =>
        context.Live(() => Handle(new CaseDesk<AccountState>(context, AccountRules.Decide, AccountLetters.For)));

    // An account lives for years and has no end.
    private static async Task<string> Handle(CaseDesk<AccountState> account)
    {
        await account.Resume();
        await account.TakeUntil(_ => false);
        return "";
    }
}
