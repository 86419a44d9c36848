using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.People;

/// <summary>What waits for a second person, as the pages of the office show it.</summary>
public sealed class ProposalList(Proposals proposals, EventStore events, PeopleStore people)
{
    /// <summary>All that waits of one kind, for one reader.</summary>
    public async Task<IReadOnlyList<ProposalView>> Waiting<TState>(string kind, string reader, CancellationToken cancellation)
        where TState : ICaseState<TState>, IProposed
    {
        var found = new List<ProposalView>();
        foreach (var proposed in await proposals.All(kind, cancellation))
        {
            var view = await events.Load<TState>(proposed.Case, cancellation);
            if (view.State.Waits is { } waits && waits.Proposal.Id == proposed.Id)
                found.Add(new(proposed, await Name(waits.By, cancellation), IsRecorded: true, waits.By == reader));
            else if (view.Untaken.FirstOrDefault(act => act.Id == proposed.Id) is { } untaken)
                found.Add(new(proposed, await Name(untaken.Actor, cancellation), IsRecorded: false, untaken.Actor == reader));
        }
        return found;
    }

    private async Task<string> Name(string actor, CancellationToken cancellation) =>
        (await people.All(Recipient.Accounts, cancellation)).FirstOrDefault(p => actor == $"office {p.Id}")?.Name ?? actor;
}
