using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>An account: the fold of its facts.</summary>
public sealed record AccountState : ICaseState<AccountState>
{
    public static AccountState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Account;

    public AccountOpened? Opened { get; init; }

    /// <summary>When the latest codes were asked for, at most as many as are allowed in their period.</summary>
    public IReadOnlyList<DateTimeOffset> Asked { get; init; } = [];

    public SignInCodeIssued? Code { get; init; }

    public AccountStage Stage => Opened is null ? AccountStage.None : AccountStage.Open;

    public CaseTags Tags => CaseTags.None;

    public AccountState After(Fact fact, DateTimeOffset at) =>
        fact switch
        {
            AccountOpened o => this with { Opened = o },
            SignInCodeIssued c => this with { Code = c, Asked = [.. Asked.TakeLast(AccountRules.CodesPerPeriod - 1), at] },
            _ => this,
        };
}
