using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>The row of an account in the registry of processes.</summary>
public static class AccountProcess
{
    public static Process Row { get; } =
        Process
            .Of<AccountState>(
                nameof(AccountWorkflow),
                AccountRules.Decide,
                AccountLetters.For,
                account => $"/office/accounts/{account}",
                typeof(OpenAccount),
                typeof(ProposeAccount),
                typeof(InviteMember)
            )
            .Named<AccountState>(state => state.Account is null && state.Pending is null ? null : new("账号", "An account"));
}
