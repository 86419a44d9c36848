using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.People;

/// <summary>What waits for a second person, as the pages of those who keep it show it.</summary>
public sealed class WaitingProposals(Proposals proposals, Worklist worklist, EventStore events)
{
    /// <summary>All that waits of one kind, for one reader who keeps it.</summary>
    /// <param name="accounts">Who may have proposed it.</param>
    public async Task<IReadOnlyList<ProposalView>> Of<TState>(
        RecipientKind kind,
        Caller reader,
        IReadOnlyList<Person> accounts,
        CancellationToken cancellation
    )
        where TState : ICaseState<TState>, IProposed
    {
        List<Proposed> kept =
        [
            .. (await proposals.All(kind, cancellation)).Where(one => AccountRules.WhyNotKept(one.Person.Role, reader.Role) is null),
        ];
        var asked = await Asked(kept, reader, accounts, cancellation);
        var found = new List<ProposalView>();
        foreach (var proposed in kept)
            if (asked.GetValueOrDefault(proposed.Case) is { } by)
                found.Add(new(proposed, Name(by, accounts), IsRecorded: true, by == reader.Actor));
            else if (await View<TState>(proposed, reader, accounts, cancellation) is { } view)
                found.Add(view);
        return found;
    }

    // Who asks for what is new, by what is asked of those who confirm it: one request, and not one for each. What is a change,
    // or stands more than once, is looked for in its case.
    private async Task<Dictionary<CaseId, string?>> Asked(
        List<Proposed> kept,
        Caller reader,
        IReadOnlyList<Person> accounts,
        CancellationToken cancellation
    )
    {
        var isNew = kept.GroupBy(one => one.Case)
            .Where(one => one.Count() == 1 && accounts.All(person => person.Id != one.Key))
            .Select(one => one.Key)
            .ToHashSet();
        if (isNew.Count < 2)
            return [];
        var holder = reader.Role == Role.Administrator ? WorkItem.Administrators : WorkItem.Office;
        return (await worklist.Of(holder, cancellation))
            .Items.Where(item => item.Kind == WorkKind.ConfirmProposal && isNew.Contains(item.Case))
            .ToDictionary(item => item.Case, item => item.By);
    }

    /// <summary>What waits of one account, or null.</summary>
    public async Task<ProposalView?> Of(
        CaseView<AccountState> account,
        Caller reader,
        IReadOnlyList<Person> accounts,
        CancellationToken cancellation
    ) =>
        account.State.Waits is { Proposal.Id: var waits }
        && AccountRules.WhyNotKept(account.State.Role, reader.Role) is null
        && await proposals.Find(waits, cancellation) is { } proposed
            ? await View<AccountState>(proposed, reader, accounts, cancellation)
            : null;

    private async Task<ProposalView?> View<TState>(
        Proposed proposed,
        Caller reader,
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
            : new ProposalView(proposed, Name(by, accounts), IsRecorded: waits is not null, by == reader.Actor)
            {
                Now = accounts.FirstOrDefault(person => proposed.For == Recipient.Account(person.Id)),
                Change = waits?.Change,
            };
    }

    private static string Name(string actor, IReadOnlyList<Person> accounts) =>
        accounts.FirstOrDefault(p => p.Role is { } role && actor == Session.ActorOf(role, p.Id))?.Name ?? actor;
}
