using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.People;

/// <summary>The account of one person: opened, and a code for every sign-in.</summary>
public static class AccountWorkflow
{
    [Function(nameof(AccountWorkflow))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string id)
    {
        var account = new CaseDesk<AccountState>(context, AccountRules.Decide, AccountLetters.For);
        await account.Resume();
        for (var acts = 0; acts < 25; acts++)
            await account.Take();

        // An account lives for years: the engine's history of it starts afresh, the case's own goes on.
        context.ContinueAsNew(id);
    }
}

/// <summary>An account: the fold of its facts.</summary>
public sealed record AccountState : ICaseState<AccountState>
{
    public static AccountState Empty { get; } = new();

    public AccountOpened? Opened { get; init; }

    /// <summary>When the latest codes were asked for, at most as many as are allowed in their period.</summary>
    public IReadOnlyList<DateTimeOffset> Asked { get; init; } = [];

    public SignInCodeIssued? Code { get; init; }

    public CaseTags Tags => CaseTags.None;

    public AccountState After(Fact fact, DateTimeOffset at) => fact switch
    {
        AccountOpened o => this with { Opened = o },
        SignInCodeIssued c => this with { Code = c, Asked = [.. Asked.TakeLast(AccountRules.CodesPerPeriod - 1), at] },
        _ => this,
    };
}
