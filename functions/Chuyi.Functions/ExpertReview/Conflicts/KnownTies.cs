using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Looks up what keeps the experts of a pool from reviewing in a round, before anybody is drawn or invited.</summary>
public sealed class KnownTies(PeopleStore people, EventStore events, EarlierRounds earlier, ExpertRegister experts)
{
    /// <summary>All that is known of them.</summary>
    /// <param name="day">The day of the public values: years are counted back from it, whenever somebody asks.</param>
    public async Task<ExpertTies> Of(
        CaseId round,
        RoundNumbers numbers,
        DateOnly day,
        IReadOnlyList<PoolExpert> pool,
        IReadOnlyList<ApplicationSummary> accepted,
        KnownUnits units,
        CancellationToken cancellation
    )
    {
        var years = numbers.ConflictYears;
        var rounds = await earlier.Except(round, years > 0 ? day.AddYears(-years) : null, units, cancellation);
        var together = years > 0 ? accepted.Select(a => ApplicationParts.Of(a, units)).Where(all => all.Count > 1) : [];
        // Whoever declared something is kept from it under another address, too.
        var known = rounds.Any(one => one.Declared.Count > 0) ? await experts.Now(cancellation) : KnownExperts.None;
        return EarlierTies.Of(pool, rounds, together, units, known) with
        {
            TakePart = PartTakers.Among(pool, await Persons(accepted, units, cancellation), units),
        };
    }

    private async Task<IEnumerable<PartTaker>> Persons(
        IReadOnlyList<ApplicationSummary> accepted,
        KnownUnits units,
        CancellationToken cancellation
    )
    {
        var parts = accepted.SelectMany(a => ApplicationParts.Of(a, units)).ToHashSet(StringComparer.Ordinal);
        var applicants =
            from account in await people.All(RecipientKind.Accounts, cancellation)
            // Whoever was only invited is somebody whom an applicant typed.
            where account is { Role: Role.Applicant, IsClosed: false, IsInvited: false }
            let unit = UnitKey.Of(units, account.Unit ?? "", account.UnitName ?? "")
            where parts.Contains(unit)
            select new PartTaker(account.Name, unit, account.Email, account.Phone);
        var proposed =
            from application in accepted
            where application.Designee is { Kind: CategorySubject.Person }
            select new PartTaker(application.Designee!.Name, UnitKey.Of(units, application.Unit, application.UnitName), "", "");
        return applicants.Concat(proposed).Concat(await Contacts(accepted, cancellation));
    }

    // Those who confirmed by the link that went to them, by its address alone: name and number are what the applicant typed. Whom
    // an applicant named besides takes no part. Those of all rounds stand together: they are read where the round has members at all.
    private async Task<IEnumerable<PartTaker>> Contacts(IReadOnlyList<ApplicationSummary> accepted, CancellationToken cancellation)
    {
        var confirmed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var application in accepted.Where(one => one.Designee is { Kind: CategorySubject.Consortium }))
        {
            var state = await events.State<ApplicationState>(application.Case, cancellation);
            confirmed.UnionWith(state.Memberships.Confirmed.Select(member => member.To(CaseId.Parse(application.Case)).Id));
        }
        return confirmed.Count == 0
            ? []
            : (await people.All(RecipientKind.Members, cancellation))
                .Where(person => confirmed.Contains(person.Id))
                .Select(person => new PartTaker("", "", person.Email, ""));
    }
}
