using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>An account: the fold of its facts.</summary>
public sealed record AccountState : ICaseState<AccountState>, IProposed, IWorked
{
    public static AccountState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Account;

    public AccountOpened? Opened { get; init; }

    /// <summary>That it is proposed, until somebody else confirms it.</summary>
    public StaffAccountProposed? Pending { get; init; }

    public PendingProposal? Waits => Pending is { } p ? new(p.Proposed.Proposal, p.By) : null;

    public IReadOnlyList<WorkItem> Work(CaseId self) =>
        Pending is { } p
            ?
            [
                WorkItem.OfOffice(
                    WorkKind.ConfirmProposal,
                    self,
                    new($"{RoleWords.Of(p.Proposed.Role).Zh}账号", $"An account ({RoleWords.Of(p.Proposed.Role).En})"),
                    by: p.By
                ),
            ]
            : [];

    public SignInCodeIssued? Code { get; init; }

    public AccountStage Stage =>
        Opened is not null ? AccountStage.Open
        : Pending is not null ? AccountStage.Proposed
        : AccountStage.None;

    public CaseTags Tags => CaseTags.None;

    public bool MayOutlastRound => false;

    public AccountState After(Fact fact, DateTimeOffset at) =>
        fact switch
        {
            AccountOpened o => this with { Opened = o, Pending = null },
            StaffAccountProposed p => this with { Pending = p },
            ProposalDropped => this with { Pending = null },
            SignInCodeIssued c => this with { Code = c },
            _ => this,
        };
}
