using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.People;

/// <summary>What waits for a second person, as the pages of the office show it.</summary>
public sealed class WaitingProposals(Proposals proposals, EventStore events)
{
    /// <summary>All that waits of one kind, for one reader.</summary>
    /// <param name="accounts">Who may have proposed it.</param>
    public async Task<IReadOnlyList<ProposalView>> Of<TState>(
        RecipientKind kind,
        string reader,
        IReadOnlyList<Person> accounts,
        CancellationToken cancellation
    )
        where TState : ICaseState<TState>, IProposed
    {
        var found = new List<ProposalView>();
        foreach (var proposed in await proposals.All(kind, cancellation))
        {
            var view = await events.Recorded<TState>(proposed.Case, cancellation);
            // What waits is looked for only where nothing is recorded, and before what was recorded meanwhile.
            if (view.State.Waits?.Proposal.Id != proposed.Id)
                view = await events.Load<TState>(proposed.Case, cancellation);
            if (view.State.Waits is { } waits && waits.Proposal.Id == proposed.Id)
                found.Add(new(proposed, Name(waits.By), IsRecorded: true, waits.By == reader));
            else if (view.Untaken.FirstOrDefault(act => act.Id == proposed.Id) is { } untaken)
                found.Add(new(proposed, Name(untaken.Actor), IsRecorded: false, untaken.Actor == reader));
        }
        return found;

        string Name(string actor) => accounts.FirstOrDefault(p => actor == $"office {p.Id}")?.Name ?? actor;
    }
}
