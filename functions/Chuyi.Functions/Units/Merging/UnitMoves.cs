using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Units;

/// <summary>What follows for accounts and drafts where a unit is another from then on, or has another name.</summary>
public sealed class UnitMoves(UnitRegister units, PeopleStore people, SessionStore sessions, DraftStore drafts)
{
    /// <summary>Doing it twice is doing it once: what was moved is not there any more.</summary>
    [Function(nameof(FollowUnits))]
    public async Task FollowUnits([ActivityTrigger] FollowUnitsRequest request)
    {
        units.Forget();
        if (request.From is not { } from)
            return;
        var accounts = from == request.To ? [] : await people.OfUnits([from], default);
        await SignOut(accounts);
        await people.MoveToUnit(from, request.To, request.Name, default);
        if (from != request.To)
            await drafts.Move(from, request.To, request.Name, default);
        await SignOut(accounts);
    }

    // Whoever is signed in acts for the unit of their session: before, lest it outlast a break in between, and after.
    private async Task SignOut(IEnumerable<Person> accounts)
    {
        foreach (var account in accounts)
            await sessions.EndAll(CaseId.Parse(account.Id));
    }
}
