using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>The page of one account, and what those who keep it may change of it.</summary>
public sealed class ChangePages(
    PeopleStore people,
    ProposalIntake proposals,
    WaitingProposals waiting,
    Keys keys,
    Forms forms,
    EventStore events,
    ActIntake intake
)
{
    [Function("Account"), Audience(Audience.Office | Audience.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/accounts/{account}")] HttpRequest request,
        string account,
        CancellationToken cancellation
    )
    {
        var view = await events.Load<AccountState>(account, cancellation);
        var all = await people.All(RecipientKind.Accounts, cancellation);
        var person = all.FirstOrDefault(one => one.Id == account && one.Role is not null);
        if (!view.Exists && person is null)
            return Answers.Missing(request);
        var waits = await waiting.Of(view, request.Caller(), all, cancellation);
        return Answers.Page<AccountPage, AccountModel>(
            request,
            new()
            {
                View = view,
                Person = person,
                Since = view.Events.FirstOrDefault(one => one.Type == nameof(AccountOpened))?.At,
                IsKept = AccountRules.WhyNotKept(view.State.Role ?? person?.Role, request.Caller().Role) is null,
                Proposals = waits is null ? [] : [waits],
                Successors = person is null ? [] : AccountRules.Successors(person, all),
                Names = ActorNames.Of(view.Events.Select(one => one.Actor), withApplicants: true, all),
            }
        );
    }

    [Function("CorrectAccount"), Audience(Audience.Office | Audience.Administrator)]
    public Task<IResult> Correct(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/accounts/{account}/correct")] HttpRequest request,
        string account,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => Change(request, client, account, AccountChange.Correction, cancellation);

    [Function("CloseAccount"), Audience(Audience.Office | Audience.Administrator)]
    public Task<IResult> Close(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/accounts/{account}/close")] HttpRequest request,
        string account,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => Change(request, client, account, AccountChange.Closing, cancellation);

    [Function("ReopenAccount"), Audience(Audience.Office | Audience.Administrator)]
    public Task<IResult> Reopen(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/accounts/{account}/reopen")] HttpRequest request,
        string account,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => Change(request, client, account, AccountChange.Reopening, cancellation);

    [Function("RemindAccount"), Audience(Audience.Office | Audience.Administrator)]
    public Task<IResult> Remind(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/accounts/{account}/remind")] HttpRequest request,
        string account,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<AccountState>(
            request,
            client,
            account,
            (_, view) => AccountRules.WhyNotKept(view.State.Role, request.Caller().Role) is { } stranger ? stranger : new RemindAccount(),
            PathOf(account)
        );

    private static string PathOf(string account) => "/office/accounts/" + account;

    private async Task<IResult> Change(
        HttpRequest request,
        DurableTaskClient client,
        string account,
        AccountChange what,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var all = await people.All(RecipientKind.Accounts, cancellation);
        if (!CaseId.TryParse(account, CaseKind.Account, out var id) || all.FirstOrDefault(one => one.Id == account) is not { } before)
            return Answers.Missing(request);
        if (AccountRules.WhyNotKept(before.Role, request.Caller().Role) is { } stranger)
            return Answers.Refuse(request, stranger);
        var read = ChangeForm.Read(fields, what, before, AccountRules.Successors(before, all));
        if (read.IsRefused)
            return Answers.Refuse(request, read.Refusal);
        var (after, reason) = read.Value;
        var proposed = Proposed.By(form, Recipient.Account(account), id, after);
        var change = new ProposedChange
        {
            What = what,
            Proposal = new() { Id = proposed.Id, Contact = ContactPrints.Of(after, keys) },
            Before = ContactPrints.Of(before, keys),
            Reason = reason,
            Members = what == AccountChange.Correction ? [] : AccountRules.MembersBeside(before, all),
        };
        var act = AccountChangeRules.Needs(before, change);
        var view = await events.Recorded<AccountState>(id, cancellation);
        var beside = AccountChangeRules.WhyNotBeside(before, after, all);
        return await proposals.Open(request, client, posted.Value, proposed, act, view, PathOf(account), unfit: beside);
    }
}
