using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.People;

/// <summary>Who is meant by what somebody typed: a name, a unit, an e-mail address, or what histories call an actor.</summary>
public sealed class ActorSearch(PeopleStore people, UnitRegister units, RoundExperts experts)
{
    /// <summary>So many can be asked for at once, which is all of a unit: storage compares no more.</summary>
    private const int Most = UnitRules.Most;

    private static readonly string[] Roles = [.. Enum.GetNames<Role>().Select(role => role.ToLowerInvariant())];

    // What stands before an id where histories name somebody.
    private static readonly string[] Kinds = [.. Roles, "account", "expert", "department", "unit", "member", "objector"];

    /// <summary>Who they are: whoever has changed roles in all of them, an expert in every duty.</summary>
    /// <param name="rounds">All rounds, if they were read already.</param>
    public async Task<Outcome<ActorsMeant>> Of(string typed, IReadOnlyList<RoundEntry>? rounds, CancellationToken cancellation)
    {
        if (typed is "public" or "公众")
            return new ActorsMeant(["public"]);
        if (typed.Split(' ') is [var kind, { Length: > 0 }] && Kinds.Contains(kind))
            return new ActorsMeant([typed]);
        if (CaseId.TryParse(typed, out var id))
            return new ActorsMeant(id.Kind == CaseKind.Account ? InAnyRole(typed) : [typed]);
        if (EmailAddress.Read(typed).Value is { } email)
            return Few(
                typed,
                [
                    .. new[] { (await people.At(email.Text, cancellation))?.Account, CaseId.Account(email.Text) }
                        .OfType<CaseId>()
                        .Distinct()
                        .SelectMany(account => InAnyRole(account)),
                    .. await DutiesOf(email.Text, rounds, cancellation),
                ]
            );
        var all = await people.All(RecipientKind.Accounts, cancellation);
        var accounts = all.Where(person => IsMeant(person, typed)).ToList();
        var duties = (await DutiesOf(typed, rounds, cancellation)).ToList();
        string[] named =
        [
            .. accounts.Select(person => Session.ActorOf(person.Role ?? Role.Applicant, person.Id)),
            .. Catalogue
                .Official.Departments.Where(one => typed == one.Name.Zh || typed == one.Name.En)
                .Select(one => Recipient.Department(one.Code).Holder),
            .. duties,
            // Only one that recommends has acted by itself; of the others there are accounts.
            .. accounts.Count == 0 && duties.Count == 0 && (await units.Lately(cancellation)).Named(typed) is { } unit
                ? new[] { Recipient.Unit(unit.Id).Holder }
                : [],
        ];
        return named.Length == 0 ? HistoryWords.NoActor(typed) : Few(typed, named, all);
    }

    private static Outcome<ActorsMeant> Few(string typed, string[] named, IReadOnlyList<Person>? accounts = null) =>
        named.Length > Most ? HistoryWords.TooManyActors(typed, named.Length) : new ActorsMeant(named) { Accounts = accounts };

    private async Task<IEnumerable<string>> DutiesOf(string typed, IReadOnlyList<RoundEntry>? rounds, CancellationToken cancellation) =>
        (await experts.Duties(typed, rounds, cancellation)).Select(duty => duty.ToString());

    private static bool IsMeant(Person person, string typed) =>
        person.Name.Contains(typed, StringComparison.OrdinalIgnoreCase)
        || person.UnitName?.Contains(typed, StringComparison.OrdinalIgnoreCase) is true;

    private static string[] InAnyRole(string account) => [.. Roles.Select(role => $"{role} {account}")];
}
