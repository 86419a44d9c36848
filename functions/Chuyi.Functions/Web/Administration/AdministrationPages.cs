using System.Reflection;
using Azure;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Web;

/// <summary>How the service is set up, and how it does (运行状况与设置).</summary>
public sealed class AdministrationPages(
    SettingsInForce settings,
    PeopleStore people,
    Worklist worklist,
    Processes processes,
    Calendar calendar,
    Troubles troubles,
    LogReader log,
    PendingLeaves pending,
    ReadStore readStore,
    TimerRuns timers,
    UnitRegister units,
    TimeProvider clock
)
{
    private static readonly HistoryQuery LastLetter = new() { Type = nameof(LetterSent) };

    /// <summary>
    /// Ten requests at most: whose session it is, what is asked, accounts, contacts, calendar, troubles, head of the log, what waits for
    /// it, the last letter, the register of units.
    /// </summary>
    [Function("Administration"), Audience(Audience.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "administration")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        var (asked, actor) = (await worklist.Of(WorkItem.Administrators, cancellation), request.Caller().Actor);
        var accounts = await people.All(RecipientKind.Accounts, cancellation);
        var years = CalendarModel.Of(WorkingDays.Official, await calendar.AllEntered(cancellation), []);
        return Answers.Page<AdministrationPage, AdministrationModel>(
            request,
            new()
            {
                Work = WorkSection.InOrder(WorkSection.Of(asked.Of(actor), processes)),
                Own = asked.Items.Count(item => item.By == actor),
                Health = Health.Of(await Look(now, cancellation)),
                Settings = settings.All,
                Accounts =
                [
                    .. Enum.GetValues<Role>()
                        .Select(role => new RoleCount(
                            role,
                            accounts.Count(person => person.Role == role && AccountRules.MaySignIn(person) && !person.IsInvited)
                        )),
                ],
                Contacts = (await people.All(RecipientKind.Departments, cancellation)).Count,
                Departments = Catalogue.Official.Departments.Count,
                CalendarUntil = years.Next - 1,
                IsCalendarShort = Calendar.IsShort(years.Next - 1, now),
                Version = VersionOf(typeof(AdministrationPages).Assembly),
                Started = timers.Started,
            }
        );
    }

    private async Task<Observed> Look(DateTimeOffset now, CancellationToken cancellation) =>
        new()
        {
            Now = now,
            Started = timers.Started,
            Troubles = await troubles.First(cancellation),
            LetterAt = (await readStore.Search(LastLetter, 1, cancellation)).Events is [var last, ..] ? last.At : null,
            Logged = await Logged(cancellation),
            Unlogged = await pending.Count(Health.MostCounted, cancellation),
            UnknownNamed = await UnknownNamed(cancellation),
            Timers = timers.All,
        };

    // The page is to tell of it, and not to fail with it. The tables have answered by then.
    private async Task<long?> Logged(CancellationToken cancellation)
    {
        try
        {
            return (await log.Head(cancellation))?.Size ?? 0;
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException or CorruptStorageException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<string>?> UnknownNamed(CancellationToken cancellation) =>
        await units.Lately(cancellation) is { All.Count: > 0 } known ? NamedUnits.Unknown(Catalogue.Official, known) : null;

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
