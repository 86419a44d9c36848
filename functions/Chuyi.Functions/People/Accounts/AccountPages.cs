using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>
/// Accounts: an applicant's is opened by the office at once, one of the staff by administrators, when a second one confirms it.
/// </summary>
public sealed class AccountPages(
    PeopleStore people,
    UnitRegister units,
    Proposals proposals,
    WaitingProposals waiting,
    FirstAdministrator first,
    Keys keys,
    Forms forms,
    AccountPlacement placement,
    ActIntake intake,
    TimeProvider clock
)
{
    [Function("Accounts"), Audience(Audience.Office | Audience.Administrator)]
    public async Task<IResult> Accounts(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/accounts")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var all = await people.All(RecipientKind.Accounts, cancellation);
        var proposed = await waiting.Of<AccountState>(RecipientKind.Accounts, request.Caller(), all, cancellation);
        var alone = IsTheOnlyAdministrator(request, all, "") && await proposals.AloneIs(cancellation) is null;
        return Answers.Page<AccountsPage, AccountsModel>(
            request,
            new(
                AccountQuery.Of(request.Query).In(all),
                proposed,
                AccountRules.KeptBy(request.Caller().Role),
                alone,
                await intake.Told(request, cancellation)
            )
        );
    }

    [Function("OpenAccount"), Audience(Audience.Office | Audience.Administrator)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/accounts")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var read = AccountForm.Read(fields);
        if (read.IsRefused)
            return Answers.Refuse(request, read.Refusal);
        if (AccountRules.WhyNotKept(read.Value.Role, request.Caller().Role) is { } stranger)
            return Answers.Refuse(request, stranger);
        var known = await units.Lately(cancellation);
        var ofUnit = UnitOfAccount.Of(read.Value, fields, known, BeijingTime.DayOf(clock.GetUtcNow()));
        if (ofUnit.IsRefused)
            return Answers.Refuse(request, ofUnit.Refusal);
        var (person, view) = await placement.Of(ofUnit.Value.Person, cancellation);
        var (id, role) = (CaseId.Parse(person.Id), person.Role!.Value);
        var alone = role == Role.Administrator && await MayActAlone(request, person, cancellation);
        var (act, proposed) = Meant(form, person, alone);
        var (foreseen, unfit) = intake.Foresee(request, posted.Value, view, act);
        if (unfit is not null)
            return Answers.Refuse(request, unfit);
        if (ofUnit.Value.Added is { } added && await Add(request, client, posted.Value, known, added) is { } notAdded)
            return notAdded;
        // The right to act alone is used up once, and only for what the rule takes.
        if (alone && !await proposals.TakeAlone(person.Id, cancellation))
            (act, proposed) = Meant(form, person, alone: false);
        if (foreseen == IntakeResult.Taken && await Keep(form, person, proposed, cancellation) is { } taken)
        {
            if (taken != UnitRules.HasMembers)
                return Answers.Refuse(request, taken);
            (act, proposed) = Meant(form, person, alone: false, await people.MembersOf(person.Unit!, cancellation));
            if (await Keep(form, person, proposed, cancellation) is { } refusal)
                return Answers.Refuse(request, refusal);
        }
        var opened = await intake.Open<AccountState>(
            request,
            client,
            ClaimedForm.Kept(posted.Value),
            id,
            act,
            ActIntake.Telling("/office/accounts", id),
            view: view
        );
        if (opened.Result == IntakeResult.Refused && proposed is not null)
            await proposals.Forget(proposed.Id);
        return opened.Answer;
    }

    // The unit comes on file with the first account for it: by the same form, in a case of its own.
    private async Task<IResult?> Add(HttpRequest request, DurableTaskClient client, PostedForm posted, KnownUnits known, Unit added)
    {
        var (result, answer) = await intake.Open<UnitRegisterState>(
            request,
            client,
            ClaimedForm.OfAddress(posted),
            CaseId.Units,
            new AddUnit(known.Edition, added),
            ActIntake.Telling("/office/accounts", CaseId.Units)
        );
        return result == IntakeResult.Refused ? answer : null;
    }

    // Where a unit has members, or had some, one more waits for a second person.
    private (Act Act, Proposed? Proposed) Meant(string form, Person person, bool alone, IReadOnlyList<string>? members = null)
    {
        var role = person.Role!.Value;
        if (AccountRules.OpensAtOnce(role, alone) && members is null)
            return (
                new OpenAccount(
                    new()
                    {
                        Role = role,
                        Unit = person.Unit,
                        Alone = alone,
                    }
                ),
                null
            );
        var proposed = Proposed.By(form, Recipient.Account(person.Id), CaseId.Parse(person.Id), person);
        var contact = ContactPrints.Of(person, keys);
        return (
            new ProposeAccount(
                new()
                {
                    Role = role,
                    Unit = person.Unit,
                    Members = members ?? [],
                    Proposal = new() { Id = proposed.Id, Contact = contact },
                }
            ),
            proposed
        );
    }

    // The address before the act. Where the service died between them the same person is asked for again, and has no account yet.
    private async Task<Refusal?> Keep(string form, Person person, Proposed? proposed, CancellationToken cancellation)
    {
        var to = Recipient.Account(person.Id);
        if (proposed is null)
        {
            var onFile = await people.Add(to, person, form, cancellation);
            return person.IsSame(onFile) ? null
                : AccountRules.IsInUse(await people.At(person.Email, cancellation), person) ? AccountRules.Exists
                : person.Unit is { } unit && await people.HasHadMembers(unit, cancellation) ? UnitRules.HasMembers
                : ClaimedForm.OtherContent;
        }
        if (!await people.Keep(to, person, form, cancellation))
            return ClaimedForm.OtherContent;
        if (AccountRules.IsInUse(await people.At(person.Email, cancellation), person))
            return AccountRules.Exists;
        await proposals.Keep(proposed, cancellation);
        return null;
    }

    private async Task<bool> MayActAlone(HttpRequest request, Person person, CancellationToken cancellation) =>
        IsTheOnlyAdministrator(request, await people.All(RecipientKind.Accounts, cancellation), person.Id)
        && (await proposals.AloneIs(cancellation) is not { } known || known == person.Id);

    private bool IsTheOnlyAdministrator(HttpRequest request, IReadOnlyList<Person> accounts, string besides) =>
        first.Email is { } email
        && AccountRules.IsTheOnlyAdministrator(request.Caller().Session!.Account, CaseId.Account(email), accounts, besides);
}
