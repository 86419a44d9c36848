using System.Diagnostics;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Chuyi.History.Events;

namespace Chuyi.Functions.People;

/// <summary>
/// Who stands behind the ids by which histories name those who act. The staff is told by name: they are few. Of an
/// applicant the name and the unit are for auditors, and so is that of an expert; of an objector it says what they are, and who
/// they are is for the pages of their own cases.
/// </summary>
public sealed class ActorNames(PeopleStore people, UnitRegister units, RoundExperts experts)
{
    /// <summary>How long accounts are remembered for those who only read who acted.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    private (IReadOnlyList<Person> Accounts, long Began)? latest;

    /// <summary>With more accounts than this all are read at once.</summary>
    private const int FewAccounts = 1;

    /// <summary>The names of several.</summary>
    /// <param name="actors">What histories call them, and experts by <see cref="ActorKey"/>.</param>
    /// <param name="withApplicants">Whether whoever asks may see who acted for a unit, and who an expert is.</param>
    /// <param name="read">All accounts, if they were read already.</param>
    public async Task<IReadOnlyDictionary<string, ActorName>> Of(
        IEnumerable<string> actors,
        bool withApplicants,
        CancellationToken cancellation,
        IReadOnlyList<Person>? read = null
    )
    {
        var all = actors.Distinct().ToList();
        var accounts = all.Select(actor => AccountOf(actor, withApplicants)).OfType<string>().Distinct().ToList();
        var known = (read ?? await Accounts(accounts, cancellation)).ToDictionary(person => person.Id, StringComparer.Ordinal);
        var drawn = withApplicants ? await experts.Of(DutiesOf(all), cancellation) : new Dictionary<string, PoolExpert>();
        var register = all.Any(actor => UnitOf(actor) is not null) ? await units.Lately(cancellation) : KnownUnits.None;
        return all.ToDictionary(
            actor => actor,
            actor =>
                drawn.GetValueOrDefault(actor) is { } expert ? NameOf(expert)
                : UnitOf(actor) is { } unit && register.Find(unit) is { OfficialName: var name } ? new ActorName(null, new(name, name))
                : Of(
                    ActorKey.ActorOf(actor),
                    AccountOf(actor, withApplicants) is { } id ? known.GetValueOrDefault(id) : null,
                    withApplicants
                ),
            StringComparer.Ordinal
        );
    }

    /// <summary>
    /// The names in the history of a case as its reader may see them: the office and auditors all, a unit those who act for it.
    /// Mostly no request.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, ActorName>> Of(
        IEnumerable<EventRecord> events,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var actors = events.Select(one => one.Actor).Where(actor => AccountOf(actor, withApplicants: true) is not null).ToHashSet();
        if (actors.Count == 0 || caller.Session is not { } reader)
            return new Dictionary<string, ActorName>();
        var (accounts, began) =
            latest is { } known && Stopwatch.GetElapsedTime(known.Began) < Life
                ? known
                : (await people.All(RecipientKind.Accounts, cancellation), Stopwatch.GetTimestamp());
        latest = (accounts, began);
        return Of(
            actors,
            withApplicants: true,
            reader.Role == Role.Applicant ? [.. accounts.Where(one => one.Unit == reader.Unit)] : accounts
        );
    }

    /// <summary>The same where all accounts were read already.</summary>
    public static IReadOnlyDictionary<string, ActorName> Of(
        IEnumerable<string> actors,
        bool withApplicants,
        IReadOnlyList<Person> accounts
    ) =>
        actors
            .Distinct()
            .ToDictionary(
                actor => actor,
                actor => Of(actor, accounts.FirstOrDefault(one => one.Id == AccountOf(actor, withApplicants)), withApplicants),
                StringComparer.Ordinal
            );

    private async Task<IEnumerable<Person>> Accounts(List<string> ids, CancellationToken cancellation) =>
        ids.Count > FewAccounts
            ? await people.All(RecipientKind.Accounts, cancellation)
            : (await Task.WhenAll(ids.Select(id => people.Find(Recipient.Account(id), cancellation)))).OfType<Person>();

    private static string? AccountOf(string actor, bool withApplicants) =>
        actor.Split(' ') switch
        {
            ["office" or "auditor" or "administrator" or "account", var id] => id,
            ["applicant", var id] when withApplicants => id,
            _ => null,
        };

    private static IEnumerable<CaseId> DutiesOf(IEnumerable<string> actors) =>
        actors.SelectMany(actor => ActorKey.IsExpert(actor, out var duty) ? new[] { duty } : []);

    private static ActorName NameOf(PoolExpert expert) =>
        new(expert.Name, new($"{expert.Unit}，评审专家 {expert.Code}", $"{expert.Unit}, expert {expert.Code}"));

    // A unit that acts by its contact: whoever recommends.
    private static string? UnitOf(string actor) => actor.Split(' ') is ["unit", var id] ? id : null;

    private static ActorName Of(string actor, Person? person, bool withApplicants) =>
        actor.Split(' ') switch
        {
            ["office", ..] => new(person?.Name, Staff(Role.Office, person)),
            ["auditor", ..] => new(person?.Name, Staff(Role.Auditor, person)),
            ["administrator", ..] => new(person?.Name, Staff(Role.Administrator, person)),
            ["applicant", ..] => new(
                person?.Name,
                person?.UnitName is { } unit && unit != person.Name ? new(unit, unit) : RoleWords.Of(Role.Applicant)
            ),
            // Whom a letter is for, or whose code somebody tried.
            ["account", ..] => person?.Role is not { } role ? new(null, new("没有账号的邮箱", "An address without an account"))
            : person.UnitName is { } of ? new(withApplicants ? person.Name : null, new(of, of))
            : new(person.Name, RoleWords.Of(role)),
            ["expert", var code] => new(null, new($"评审专家 {code}", $"Expert {code}")),
            ["department", var code] => new(null, Department(code)),
            ["unit", ..] => new(null, RecipientWords.Of(RecipientKind.Units, null)),
            ["former", ..] => new(null, new("原登记邮箱", "The address that was on file before")),
            ["member", ..] => new(null, new("成员单位联系人", "A member’s contact")),
            ["objector", ..] => new(null, RoleWords.OfHolder(null)),
            ["public"] => new(null, new("公众", "The public")),
            _ => new(null, new("系统", "The service")),
        };

    // Who is of a department is told with it.
    private static Sentence Staff(Role role, Person? person) =>
        (RoleWords.Of(role), person?.UnitName) is ({ } what, { } department)
            ? new($"{department}，{what.Zh}", $"{department}, {what.En}")
            : RoleWords.Of(role);

    private static Sentence Department(string code) =>
        Catalogue.Official.Departments.FirstOrDefault(d => d.Code == code)?.Name ?? new("会签部门", "Department");
}
