using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>Accounts, kept by the office: an applicant's opens at once, one of the staff when a second person confirms it.</summary>
public sealed class AccountPages(
    PeopleStore people,
    Proposals proposals,
    WaitingProposals waiting,
    FirstAdministrator first,
    Keys keys,
    Forms forms,
    ActIntake intake
)
{
    private const int PageSize = 200;

    [Function("Accounts"), Audience(Audience.Office)]
    public async Task<IResult> Accounts(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/accounts")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var all = await people.All(RecipientKind.Accounts, cancellation);
        var proposed = await waiting.Of<AccountState>(RecipientKind.Accounts, request.Caller().Actor, all, cancellation);
        var alone = IsTheOnlyOffice(request, all, "") && await proposals.AloneIs(cancellation) is null;
        return Answers.Page<AccountsPage, AccountsModel>(
            request,
            new([.. all.Where(person => person.Role is not null).Take(PageSize)], proposed, alone, await intake.Told(request, cancellation))
        );
    }

    [Function("OpenAccount"), Audience(Audience.Office)]
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
        var (person, role) = (read.Value, read.Value.Role!.Value);
        var alone = AccountRules.IsOpenedAlone(role, true) && await MayActAlone(request, person, cancellation);
        var outcome = AccountRules.OpensAtOnce(role, alone)
            ? await Opening(form, person, role, alone, cancellation)
            : await Proposal(form, person, role, cancellation);
        if (outcome.IsRefused)
            return Answers.Refuse(request, outcome.Refusal);
        var id = CaseId.Parse(person.Id);
        var opened = await intake.Open<AccountState>(
            request,
            client,
            ClaimedForm.Kept(posted.Value),
            id,
            outcome.Value,
            ActIntake.Telling("/office/accounts", id)
        );
        if (opened.Result == IntakeResult.Refused)
            await proposals.Forget(form);
        return opened.Answer;
    }

    // The address before the act. Where the service died between them the same person is asked for again, and has no account yet.
    private async Task<Outcome<Act>> Opening(string form, Person person, Role role, bool alone, CancellationToken cancellation)
    {
        var onFile = await people.Add(Recipient.Account(person.Id), person, form, cancellation);
        return onFile is null ? ClaimedForm.OtherContent
            : onFile != person ? AccountRules.Exists
            : new OpenAccount(
                new()
                {
                    Role = role,
                    Unit = person.Unit,
                    Alone = alone,
                }
            );
    }

    private async Task<Outcome<Act>> Proposal(string form, Person person, Role role, CancellationToken cancellation)
    {
        if (!await people.Keep(Recipient.Account(person.Id), person, form, cancellation))
            return ClaimedForm.OtherContent;
        var proposed = new Proposed(form, Recipient.Account(person.Id), CaseId.Parse(person.Id), person);
        return await people.Find(proposed.For, cancellation) is { } known && known != person ? AccountRules.Exists
            : await proposals.Keep(proposed, cancellation)
                ? new ProposeAccount(
                    new()
                    {
                        Role = role,
                        Proposal = new() { Id = form, Contact = ContactPrints.Of(person, keys) },
                    }
                )
            : ProposalRules.OtherContent;
    }

    private async Task<bool> MayActAlone(HttpRequest request, Person person, CancellationToken cancellation) =>
        IsTheOnlyOffice(request, await people.All(RecipientKind.Accounts, cancellation), person.Id)
        && await proposals.TakeAlone(person.Id, cancellation);

    private bool IsTheOnlyOffice(HttpRequest request, IReadOnlyList<Person> accounts, string besides) =>
        first.Email is { } email
        && AccountRules.IsTheOnlyOffice(request.Caller().Session!.Account, CaseId.Account(email), accounts, besides);
}
