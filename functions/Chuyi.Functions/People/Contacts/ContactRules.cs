using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>
/// How a department's contact comes to be: who signs for the department is reached by it, and proves by its phone number
/// who they are, so that nobody may set it alone.
/// </summary>
public static class ContactRules
{
    public static Decision Decide(ContactState state, ReceivedAct received) =>
        received.Act switch
        {
            { TextFault: { } fault } => fault,
            ProposeContact p => state.Pending is not null ? ProposalRules.OneWaits
            : p.Proposed.Proposal.Contact == state.Current?.Proposed.Proposal.Contact ? Unchanged
            : new ContactProposed
            {
                Proposed = p.Proposed,
                By = received.Actor,
                Before = state.Current?.Proposed.Proposal.Contact,
            },
            ConfirmProposal c => ProposalRules.WhyNotConfirm(state.Waits, c.Proposal, received.Actor) is { } refusal
                ? refusal
                : new ContactChanged
                {
                    Proposed = state.Pending!.Proposed,
                    ProposedBy = state.Pending.By,
                    Before = state.Pending.Before,
                },
            DropProposal d => ProposalRules.Drop(state.Waits, d, received.Actor),
            _ => Decision.NotHere,
        };

    private static Refusal Unchanged { get; } = new("unchanged", "与现有联系人相同，无需变更。", "This is the contact there is.", 409);
}
