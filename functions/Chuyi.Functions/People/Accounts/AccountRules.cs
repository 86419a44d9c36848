using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

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
            : state.Waits is not null ? ProposalRules.OneWaits
            : p.Proposed.Role == Role.Applicant && p.Proposed.Unit is null ? Decision.NotHere
            : new StaffAccountProposed { Proposed = p.Proposed, By = received.Actor },
            ConfirmProposal c => ProposalRules.WhyNotConfirm(state.Waits, c.Proposal, received.Actor) is { } refusal ? refusal
            : state.Change is { } change ? AccountChangeRules.Confirmed(change)
            : new AccountOpened
            {
                Account = received.Case,
                Terms = new() { Role = state.Pending!.Proposed.Role, Unit = state.Pending.Proposed.Unit },
                Members = state.Pending.Proposed.Members,
                ProposedBy = state.Pending.By,
                Proposal = c.Proposal,
            },
            DropProposal d => ProposalRules.Drop(state.Waits, d, received.Actor),
            ProposeChange p => AccountChangeRules.Propose(state, p.Change, received.Actor),
            ProposeReopening p => AccountChangeRules.Reopen(state, p.Change, received.Actor),
            CloseAccount c => AccountChangeRules.Close(state, c.Change, received.Actor),
            InviteMember i => UnitRules.Invite(state, received, i.Invitation),
            JoinUnit => UnitRules.Join(state, received),
            RemindAccount => AccountChangeRules.Remind(state),
            TellCorrection t => AccountChangeRules.WhyNotInUse(state) is { } refusal ? refusal : new CorrectionTold(t.Told),
            TellDeadline t => AccountChangeRules.WhyNotInUse(state) is { } refusal ? refusal : new DeadlineTold(t.Told),
            TellMerger t => AccountChangeRules.WhyNotInUse(state) is { } refusal ? refusal : new MergerTold(t.Told),
            NoteSecondFactor => AccountChangeRules.WhyNotInUse(state) is { } refusal ? refusal : new SecondFactorAdded(),
            // Of nobody's account, of one that is only proposed, or of one that is closed: nothing follows, and nobody is told.
            AskSignInCode a => !HasOwner(state, received.At)
                ? Decision.Of()
                : new SignInCodeIssued(a.Ask, received.At + (a.ForAll ? CodeForAll.Life : CodeLife)) { ForAll = a.ForAll },
            _ => Decision.NotHere,
        };

    /// <summary>
    /// Whose it is to open, correct and close the accounts of a role: who runs rounds gives nobody of the staff a way in. It is
    /// asked where a form is received, as who may call an address is; what was received is decided as ever.
    /// </summary>
    public static Role KeeperOf(Role role) => role == Role.Applicant ? Role.Office : Role.Administrator;

    /// <summary>The roles whose accounts somebody keeps.</summary>
    public static IReadOnlyList<Role> KeptBy(Role? keeper) => [.. Enum.GetValues<Role>().Where(role => KeeperOf(role) == keeper)];

    /// <summary>Why somebody does not keep the account of a role, or null.</summary>
    public static Refusal? WhyNotKept(Role? role, Role? keeper) =>
        role is not { } known || KeeperOf(known) == keeper ? null
        : known == Role.Applicant ? ByOffice
        : ByAdministrators;

    /// <summary>
    /// Whether somebody is the first administrator, and alone: no other administrator is there to confirm anything.
    /// </summary>
    /// <param name="first">The account of the first administrator.</param>
    /// <param name="besides">An account that is left out: the one that is being opened.</param>
    public static bool IsTheOnlyAdministrator(string account, CaseId first, IEnumerable<Person> accounts, string besides) =>
        account == first && accounts.All(p => p.Role != Role.Administrator || p.IsClosed || p.Id == besides || p.Id == first);

    /// <summary>Whether somebody who is on file may sign in.</summary>
    public static bool MaySignIn(Person person) => !person.IsClosed;

    /// <summary>Whether an account is no longer that of the address it was opened with, for somebody who is asked for.</summary>
    public static bool IsLeft(AccountState state, Person asked) => state.Contact is not null || IsClosedOfAnother(state, asked);

    /// <summary>Whether an account is closed and was of another unit or role: it is not opened for this one.</summary>
    public static bool IsClosedOfAnother(AccountState state, Person asked) =>
        state is { Closed: not null, Opened.Terms: var terms } && (terms.Role != asked.Role || terms.Unit != asked.Unit);

    /// <summary>Whether an address is in use, so that nobody else gets an account with it.</summary>
    /// <param name="holder">Whose it is on file, or null.</param>
    public static bool IsInUse(AddressHolder? holder, Person asked) =>
        holder is not null
        && (
            holder.Account == asked.Id
                ? holder.Person is not { IsInvited: true } && !asked.IsSame(holder.Person)
                : holder.Person is not { IsClosed: true }
        );

    /// <summary>Whether accounts of a role run the service, so that one of them has to stay.</summary>
    public static bool RunsTheService(Role? role) => role is not (null or Role.Applicant or Role.Auditor);

    /// <summary>Whether nobody of the same role would be left without somebody.</summary>
    public static bool IsLastOf(Person person, IEnumerable<Person> accounts) =>
        RunsTheService(person.Role) && accounts.All(p => p.Role != person.Role || p.IsClosed || p.Id == person.Id);

    /// <summary>The others of a unit whose accounts are open.</summary>
    public static IReadOnlyList<string> MembersBeside(Person person, IEnumerable<Person> accounts) =>
        person.Unit is null ? [] : [.. Successors(person, accounts).Select(one => one.Id)];

    /// <summary>Who could take somebody's place: the others of the unit, or of the same role.</summary>
    public static IReadOnlyList<Person> Successors(Person person, IEnumerable<Person> accounts) =>
        [
            .. accounts.Where(one =>
                one.Role == person.Role && one.Unit == person.Unit && one.Id != person.Id && !one.IsClosed && !one.IsInvited
            ),
        ];

    public static Refusal LastOne { get; } =
        new(
            "last-one",
            "这是最后一个此类账号，关闭后将无人办理；请先为接替人员开通账号。",
            "This is the last account of its kind, and nobody would be left to do the work; open one for whoever takes over first.",
            409
        );

    /// <summary>Whether an account opens without a second person: an applicant's, or the one that is opened alone.</summary>
    /// <param name="alone">Whether who asks is the first administrator and alone.</param>
    public static bool OpensAtOnce(Role role, bool alone) => role == Role.Applicant || IsOpenedAlone(role, alone);

    /// <summary>
    /// Whether an account is that which the first administrator opens alone: another administrator's, and of the office before
    /// there were administrators.
    /// </summary>
    public static bool IsOpenedAlone(Role role, bool alone) => RunsTheService(role) && alone;

    public static Refusal Exists { get; } =
        new("account-exists", "该邮箱已开通账号。", "There is an account for this address already.", 409) { Field = "email" };

    private static Refusal ByOffice { get; } =
        new("kept-by-office", "申报单位账号由经办人员办理。", "The accounts of applicants are kept by the office.", 403);

    /// <summary>Why the office does not do it.</summary>
    public static Refusal ByAdministrators { get; } =
        new("kept-by-administrators", "经办、审计和管理员账号由管理员办理。", "The accounts of the staff are kept by administrators.", 403);

    // Whoever is invited signs in to have it.
    private static bool HasOwner(AccountState state, DateTimeOffset at) =>
        state.Closed is null && state.Opened is not null || state.IsInvited(at);

    private static Decision Open(AccountState state, AccountTerms o, ReceivedAct received) =>
        state.Opened is not null ? Exists
        : state.Waits is not null ? ProposalRules.OneWaits
        : OpensAtOnce(o.Role, o.Alone) || received.Actor == OpenAccount.Configuration
            ? new AccountOpened { Account = received.Case, Terms = o with { Alone = IsOpenedAlone(o.Role, o.Alone) } }
        : ProposalRules.NeedsSecond;
}
