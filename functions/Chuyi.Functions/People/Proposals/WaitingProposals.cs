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
            if (await View<TState>(proposed, reader, accounts, cancellation) is { } view)
                found.Add(view);
        return found;
    }

    /// <summary>What waits of one account, or null.</summary>
    public async Task<ProposalView?> Of(
        CaseView<AccountState> account,
        string reader,
        IReadOnlyList<Person> accounts,
        CancellationToken cancellation
    ) =>
        account.State.Waits is { Proposal.Id: var waits } && await proposals.Find(waits, cancellation) is { } proposed
            ? await View<AccountState>(proposed, reader, accounts, cancellation)
            : null;

    private async Task<ProposalView?> View<TState>(
        Proposed proposed,
        string reader,
        IReadOnlyList<Person> accounts,
        CancellationToken cancellation
    )
        where TState : ICaseState<TState>, IProposed
    {
        var view = await events.Recorded<TState>(proposed.Case, cancellation);
        // What waits is looked for only where nothing is recorded, and before what was recorded meanwhile.
        if (view.State.Waits?.Proposal.Id != proposed.Id)
            view = await events.Load<TState>(proposed.Case, cancellation);
        var untaken = view.Untaken.FirstOrDefault(act => act.Id == proposed.Id);
        var waits = view.State.Waits?.Proposal.Id == proposed.Id ? view.State.Waits : null;
        return (waits?.By ?? untaken?.Actor) is not { } by
            ? null
            : new ProposalView(proposed, Name(by), IsRecorded: waits is not null, by == reader)
            {
                Now = accounts.FirstOrDefault(person => proposed.For == Recipient.Account(person.Id)),
                Change = waits?.Change,
            };

        string Name(string actor) => accounts.FirstOrDefault(p => actor == $"office {p.Id}")?.Name ?? actor;
    }
}
