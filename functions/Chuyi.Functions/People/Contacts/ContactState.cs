using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>The contact of a department: the fold of its facts.</summary>
public sealed record ContactState : ICaseState<ContactState>, IProposed, IWorked
{
    public static ContactState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Contact;

    /// <summary>How the contact in force came to be, or null where there is none.</summary>
    public ContactChanged? Current { get; init; }

    /// <summary>The change that waits for a second person.</summary>
    public ContactProposed? Pending { get; init; }

    public PendingProposal? Waits => Pending is { } p ? new(p.Proposed.Proposal, p.By) : null;

    public IReadOnlyList<WorkItem> Work(CaseId self) =>
        Pending is { Proposed.Department: var department } p
            ?
            [
                WorkItem.OfAdministrators(
                    WorkKind.ConfirmProposal,
                    self,
                    new($"{department.Zh}会签联系人", $"The contact of the {department.En}"),
                    p.By
                ),
            ]
            : [];

    public ContactStage Stage =>
        Pending is not null ? ContactStage.Proposed
        : Current is not null ? ContactStage.InForce
        : ContactStage.None;

    public CaseTags Tags => CaseTags.None;

    public bool MayOutlastRound => false;

    public ContactState After(Fact fact, DateTimeOffset at) =>
        fact switch
        {
            ContactProposed p => this with { Pending = p },
            ContactChanged c => this with { Current = c, Pending = null },
            ProposalDropped => this with { Pending = null },
            _ => this,
        };
}
