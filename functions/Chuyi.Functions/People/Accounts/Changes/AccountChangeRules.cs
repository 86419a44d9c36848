using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>
/// What may be changed of an account, and by whom: a correction, the closing of an account of the staff and opening one again
/// take two persons of the office; an applicant's account is closed by one.
/// </summary>
public static class AccountChangeRules
{
    /// <summary>What comes of asking for a change.</summary>
    public static Decision Propose(AccountState state, ProposedChange change, string by) =>
        state.Opened is null ? NotOpen
        : state.Waits is not null ? ProposalRules.OneWaits
        : change.What == AccountChange.Reopening ? IsOpen
        : WhyNot(state, change) is { } refusal ? refusal
        : new AccountChangeProposed { Change = change, By = by };

    /// <summary>What comes of asking for a closed account to be opened again.</summary>
    public static Decision Reopen(AccountState state, ProposedChange change, string by) =>
        state.Opened is null ? NotOpen
        : state.Closed is null ? IsOpen
        : state.Waits is not null ? ProposalRules.OneWaits
        : change.What != AccountChange.Reopening ? IsClosed
        : WithoutReason(change) is { } refusal ? refusal
        : new AccountChangeProposed { Change = change, By = by };

    /// <summary>What comes of closing an account without a second person.</summary>
    public static Decision Close(AccountState state, ProposedChange change, string by) =>
        state.Account is null ? NotOpen
        : state.Waits is not null && !IsHandOver(by) ? ProposalRules.OneWaits
        : change.What != AccountChange.Closing || state.Opened?.Terms.Role is not (null or Role.Applicant) ? ProposalRules.NeedsSecond
        : WhyNot(state, change) is { } refusal ? refusal
        : new AccountClosed { Change = change };

    /// <summary>What has to be asked for a change: an applicant's account is closed at once, all else waits for a second person.</summary>
    public static Act Needs(Person before, ProposedChange change) =>
        change.What == AccountChange.Reopening ? new ProposeReopening(change)
        : change.What == AccountChange.Closing && before.Role == Role.Applicant ? new CloseAccount(change)
        : new ProposeChange(change);

    /// <summary>
    /// Why a change is not even asked for, or null: for what the other accounts are. What they are when it is made is looked at
    /// once more then (<see cref="PeopleStore.Change"/>).
    /// </summary>
    public static Refusal? WhyNotBeside(Person before, Person after, IReadOnlyList<Person> accounts) =>
        after.IsClosed && AccountRules.IsLastOf(before, accounts) ? AccountRules.LastOne
        : accounts.Any(one => one.Id != after.Id && !one.IsClosed && CaseId.Account(one.Email) == CaseId.Account(after.Email))
            ? AccountRules.Exists
        : null;

    /// <summary>What comes of a second person's consent.</summary>
    public static Fact Confirmed(AccountChangeProposed pending) =>
        pending.Change.What switch
        {
            AccountChange.Correction => new AccountCorrected { Change = pending.Change, ProposedBy = pending.By },
            AccountChange.Closing => new AccountClosed { Change = pending.Change, ProposedBy = pending.By },
            AccountChange.SecondFactorReset => new SecondFactorReset { Change = pending.Change, ProposedBy = pending.By },
            _ => new AccountReopened { Change = pending.Change, ProposedBy = pending.By },
        };

    /// <summary>What comes of asking for the letter once more.</summary>
    public static Decision Remind(AccountState state) => WhyNotInUse(state) is { } refusal ? refusal : new AccountReminded();

    /// <summary>Why nobody uses an account, or null.</summary>
    public static Refusal? WhyNotInUse(AccountState state) =>
        state.Opened is null ? NotOpen
        : state.Closed is not null ? IsClosed
        : null;

    private static Refusal? WhyNot(AccountState state, ProposedChange change) =>
        state.Closed is not null ? IsClosed
        : change.What == AccountChange.Closing ? WithoutReason(change)
        : change.What == AccountChange.SecondFactorReset ? null
        : change.Proposal.Contact == change.Before ? Unchanged
        : state.Contact is { } contact && contact != change.Before ? Changed
        : null;

    // By the case of whoever took over and has signed in: nobody would ask for it again.
    private static bool IsHandOver(string by) => CaseId.TryParse(by, CaseKind.Account, out _);

    private static Refusal? WithoutReason(ProposedChange change) =>
        string.IsNullOrWhiteSpace(change.Reason) ? new("reason", "请填写理由。", "Please give a reason.") { Field = "reason" } : null;

    private static Refusal NotOpen { get; } = Decision.NotNow("该账号尚未开通。", "This account is not open yet.");

    private static Refusal IsClosed { get; } =
        Decision.NotNow("该账号已关闭；如需使用，请先重新开通。", "This account is closed; open it again first.");

    private static Refusal IsOpen { get; } = Decision.NotNow("该账号未关闭，无需重新开通。", "This account is open already.");

    private static Refusal Unchanged { get; } = new("unchanged", "与现有登记信息相同，无需更正。", "This is what is on file already.", 409);

    private static Refusal Changed { get; } =
        Decision.NotNow(
            "登记信息已由他人更正，请刷新页面后核对。",
            "Somebody else has corrected what is on file; please reload the page and compare."
        );
}
