using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Units;

/// <summary>What follows for accounts and drafts where a unit is another from then on, or has another name.</summary>
public sealed class UnitMoves(
    UnitRegister units,
    PeopleStore people,
    SessionStore sessions,
    DraftStore drafts,
    Proposals proposals,
    CaseSignal signal
)
{
    /// <summary>Doing it twice is doing it once: what was moved is not there any more.</summary>
    [Function(nameof(FollowUnits))]
    public async Task FollowUnits([ActivityTrigger] FollowUnitsRequest request, [DurableClient] DurableTaskClient client)
    {
        units.Forget();
        if (request.From is not { } from)
            return;
        var accounts = from == request.To ? [] : await people.OfUnits([from], default);
        // While they are still found by the unit that they were of: each is told once, however often this is done.
        if (request.Told is { } told)
        {
            foreach (var account in accounts.Where(one => !one.IsClosed && !one.IsInvited))
                await Post(client, request, CaseId.Parse(account.Id), "merged", new TellMerger(told));
            foreach (var waiting in await proposals.All(RecipientKind.Accounts, default))
                if (waiting.Person.Unit == from)
                    await Post(client, request, waiting.Case, waiting.Id, new DropProposal(waiting.Id) { Because = Merged(told) });
        }
        await SignOut(accounts);
        await people.MoveToUnit(from, request.To, request.Name, default);
        if (from != request.To)
            await drafts.Move(from, request.To, request.Name, default);
        await SignOut(accounts);
    }

    // What was proposed holds the unit of before: confirmed, it would bring that back.
    private static Sentence Merged(ToldMerger told) =>
        new(
            $"所属单位{Quotation.Of(told.Gone)}已并入{Quotation.Of(told.Stays)}",
            $"{Quotation.Of(told.Gone)} was merged into {Quotation.Of(told.Stays)}"
        );

    private Task<bool> Post(DurableTaskClient client, FollowUnitsRequest request, CaseId to, string key, Act act) =>
        signal.Post(client, new ReceivedAct($"{request.From}-{key}", to, CaseId.Units, request.At, act));

    // Whoever is signed in acts for the unit of their session: before, lest it outlast a break in between, and after.
    private async Task SignOut(IEnumerable<Person> accounts)
    {
        foreach (var account in accounts)
            await sessions.EndAll(CaseId.Parse(account.Id));
    }
}
