using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>
/// When an account is opened, and by whom.
/// How often it may ask for a code is counted when it asks, by <see cref="SignInLimits"/>.
/// </summary>
public static class AccountRules
{
    /// <summary>Minutes for which a sign-in code is good.</summary>
    public const int CodeMinutes = 15;

    /// <summary>
    /// Digits of a sign-in code. Whoever guesses has five tries at each of the codes that strangers can cause in a day: one
    /// chance in twenty thousand (<see cref="SignInLimits.PerAddress"/>).
    /// </summary>
    public const int CodeDigits = 8;

    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(CodeMinutes);

    public static Decision Decide(AccountState state, ReceivedAct received) =>
        received.Act switch
        {
            { TextFault: { } fault } => fault,
            OpenAccount o => Open(state, o.Terms, received),
            ProposeAccount p => state.Opened is not null ? Exists
            : state.Pending is not null ? ProposalRules.OneWaits
            : p.Proposed.Role == Role.Applicant ? Decision.NotHere
            : new StaffAccountProposed { Proposed = p.Proposed, By = received.Actor },
            ConfirmProposal c => ProposalRules.WhyNotConfirm(state.Waits, c.Proposal, received.Actor) is { } refusal
                ? refusal
                : new AccountOpened
                {
                    Account = received.Case,
                    Terms = new() { Role = state.Pending!.Proposed.Role },
                    ProposedBy = state.Pending.By,
                    Proposal = c.Proposal,
                },
            DropProposal d => ProposalRules.Drop(state.Waits, d.Proposal, received.Actor),
            // Of nobody's account, or of one that is only proposed: nothing follows, and nobody is told.
            AskSignInCode a => state.Opened is null
                ? Decision.Of()
                : new SignInCodeIssued(a.Ask, received.At + (a.ForAll ? CodeForAll.Life : CodeLife)) { ForAll = a.ForAll },
            _ => Decision.NotHere,
        };

    /// <summary>
    /// Whether somebody is the first administrator, and alone: nobody else of the office is there to confirm anything.
    /// </summary>
    /// <param name="first">The account of the first administrator.</param>
    /// <param name="besides">An account that is left out: the one that is being opened.</param>
    public static bool IsTheOnlyOffice(string account, CaseId first, IEnumerable<Person> accounts, string besides) =>
        account == first && accounts.All(p => p.Role != Role.Office || p.Id == besides || p.Id == first);

    /// <summary>Whether an account opens without a second person: an applicant's, or the one that is opened alone.</summary>
    /// <param name="alone">Whether who asks is the first administrator and alone.</param>
    public static bool OpensAtOnce(Role role, bool alone) => role == Role.Applicant || IsOpenedAlone(role, alone);

    /// <summary>Whether an account is that which the first administrator opens alone.</summary>
    public static bool IsOpenedAlone(Role role, bool alone) => role == Role.Office && alone;

    public static Refusal Exists { get; } =
        new("account-exists", "该邮箱已开通账号。", "There is an account for this address already.", 409) { Field = "email" };

    private static Decision Open(AccountState state, AccountTerms o, ReceivedAct received) =>
        state.Opened is not null ? Exists
        : state.Pending is not null ? ProposalRules.OneWaits
        : OpensAtOnce(o.Role, o.Alone) || received.Actor == OpenAccount.Configuration
            ? new AccountOpened { Account = received.Case, Terms = o with { Alone = IsOpenedAlone(o.Role, o.Alone) } }
        : ProposalRules.NeedsSecond;
}
