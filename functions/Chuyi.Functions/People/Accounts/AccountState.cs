using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>An account: the fold of its facts.</summary>
public sealed record AccountState : ICaseState<AccountState>, IProposed, IWorked
{
    public static AccountState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Account;

    public AccountOpened? Opened { get; init; }

    /// <summary>How somebody was invited to have it, or null.</summary>
    public MemberInvited? Invited { get; init; }

    /// <summary>
    /// Whether somebody is invited to have it and can still follow that. Nobody has it by that: the office opens one for the
    /// address all the same, and once the invitation has lapsed or was taken back, any unit may invite.
    /// </summary>
    public bool IsInvited(DateTimeOffset at) => Opened is null && Closed is null && at < Invited?.Until;

    /// <summary>Its id, once somebody has it or is invited to.</summary>
    public string? Account => Opened?.Account ?? Invited?.Account;

    /// <summary>What it may do, or would; null while it is nobody's.</summary>
    public Role? Role => Pending?.Proposed.Role ?? Opened?.Terms.Role ?? (Invited is null ? null : People.Role.Applicant);

    /// <summary>That it is proposed, until somebody else confirms it.</summary>
    public StaffAccountProposed? Pending { get; init; }

    /// <summary>The change that waits for a second person.</summary>
    public AccountChangeProposed? Change { get; init; }

    /// <summary>How it came to be closed, or null while it is open.</summary>
    public AccountClosed? Closed { get; init; }

    /// <summary>What is on file, as far as facts tell: since it was corrected.</summary>
    public ContactPrints? Contact { get; init; }

    public PendingProposal? Waits =>
        Pending is { } p ? new(p.Proposed.Proposal, p.By)
        : Change is { } c ? new(c.Change.Proposal, c.By) { Change = c.Change }
        : null;

    public IReadOnlyList<WorkItem> Work(CaseId self) =>
        Pending is { } p
            ?
            [
                Asked(
                    WorkKind.ConfirmProposal,
                    self,
                    new($"{RoleWords.Of(p.Proposed.Role).Zh}账号", $"An account ({RoleWords.Of(p.Proposed.Role).En})"),
                    by: p.By
                ),
            ]
        : Change is { } c
            ?
            [
                Asked(
                    WorkKind.ConfirmProposal,
                    self,
                    new(
                        $"账号：{AccountChangeWords.Of(c.Change.What).Zh}",
                        $"An account: {AccountChangeWords.Of(c.Change.What).En.ToLowerInvariant()}"
                    ),
                    by: c.By
                ),
            ]
        : [];

    private WorkItem Asked(WorkKind kind, CaseId self, Sentence name, string by) =>
        Role is { } role && AccountRules.KeeperOf(role) == People.Role.Administrator
            ? WorkItem.OfAdministrators(kind, self, name, by)
            : WorkItem.OfOffice(kind, self, name, by: by);

    public SignInCodeIssued? Code { get; init; }

    public AccountStage Stage =>
        Pending is not null ? AccountStage.Proposed
        : Opened is not null && Closed is not null ? (Change is null ? AccountStage.Closed : AccountStage.ReopeningProposed)
        : Opened is not null ? (Change is null ? AccountStage.Open : AccountStage.ChangeProposed)
        // An invitation that was taken back leaves nothing.
        : Invited is not null && Closed is null ? AccountStage.Invited
        : AccountStage.None;

    public CaseTags Tags => CaseTags.None;

    public bool MayOutlastRound => false;

    public AccountState After(Fact fact, DateTimeOffset at) =>
        fact switch
        {
            AccountOpened o => this with { Opened = o, Pending = null, Closed = null },
            MemberInvited i => this with { Invited = i, Closed = null },
            StaffAccountProposed p => this with { Pending = p },
            ProposalDropped => this with { Pending = null, Change = null },
            AccountChangeProposed c => this with { Change = c },
            AccountCorrected c => this with { Contact = c.Change.Proposal.Contact, Change = null },
            AccountClosed c => this with { Closed = c, Change = null },
            SecondFactorReset => this with { Change = null },
            AccountReopened => this with
            {
                Closed = null,
                Change = null,
                Invited = Invited is { } i ? i with { Until = at.AddDays(UnitRules.InvitationDays) } : null,
            },
            SignInCodeIssued c => this with { Code = c },
            _ => this,
        };
}
