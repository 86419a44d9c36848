using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>Where the members of a unit see who acts for it, invite others, hand over, and close an account.</summary>
public sealed class UnitPages(
    PeopleStore people,
    Proposals proposals,
    Limits limits,
    Keys keys,
    Forms forms,
    EventStore events,
    AccountPlacement placement,
    ActIntake intake
)
{
    private const string Path = "/unit";

    [Function("Unit"), Audience(Audience.Applicant)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "unit")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var members = await Members(request, cancellation);
        return Answers.Page<UnitPage, UnitModel>(
            request,
            new(
                members,
                request.Caller().Session!.Account,
                [.. members.Where(one => UnitRules.MayLeave(one, members))],
                UnitRules.IsFull(members),
                await intake.Told(request, cancellation)
            )
        );
    }

    [Function("InviteMember"), Audience(Audience.Applicant)]
    public Task<IResult> Invite(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "unit/invite")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => Invite(request, client, handsOver: false, cancellation);

    [Function("HandOver"), Audience(Audience.Applicant)]
    public Task<IResult> HandOver(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "unit/hand-over")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => Invite(request, client, handsOver: true, cancellation);

    [Function("CloseMember"), Audience(Audience.Applicant)]
    public async Task<IResult> Close(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "unit/close")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var members = await Members(request, cancellation);
        if (members.FirstOrDefault(one => one.Id == fields["member"]) is not { } leaving)
            return Answers.Missing(request);
        var read = ChangeForm.Read(fields, AccountChange.Closing, leaving, AccountRules.Successors(leaving, members));
        if (read.IsRefused || !UnitRules.MayLeave(leaving, members))
            return Answers.Refuse(request, read.Refusal ?? UnitRules.LastMember);
        var (proposed, change) = Closing(form, leaving, read.Value, members);
        var view = await events.Recorded<AccountState>(proposed.Case, cancellation);
        return await Send(request, client, posted.Value, [proposed], new CloseAccount(change), view, cancellation);
    }

    private async Task<IResult> Invite(HttpRequest request, DurableTaskClient client, bool handsOver, CancellationToken cancellation)
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var (members, session) = (await Members(request, cancellation), request.Caller().Session!);
        var (name, email) = (ContactForm.Name(fields), EmailAddress.Read(fields["email"]));
        if (name.IsRefused || email.IsRefused || UnitRules.IsFull(members))
            return Answers.Refuse(request, Refusal.Of(name.Refusal, email.Refusal) ?? UnitRules.Full);
        if (!await limits.Take(UnitRules.InvitationsToOne, $"{request.Unit()}|{CaseId.Account(email.Value.Text)}", form, cancellation))
            return Answers.Refuse(request, UnitRules.TooOftenToOne);
        if (!await limits.Take(UnitRules.Invitations, request.Unit(), form, cancellation))
            return Answers.Refuse(request, UnitRules.TooOften);
        var asked = new Person
        {
            Id = CaseId.Account(email.Value.Text),
            Name = name.Value,
            Email = email.Value.Text,
            Phone = "",
            Role = Role.Applicant,
            Unit = session.Unit,
            UnitName = session.UnitName,
        };
        var (person, view) = await placement.Of(asked, cancellation);
        var proposed = Proposed.By(form, Recipient.Account(person.Id), CaseId.Parse(person.Id), person);
        var invitation = new Invitation
        {
            Unit = request.Unit(),
            UnitName = session.UnitName!,
            Proposal = new() { Id = proposed.Id, Contact = ContactPrints.Of(person, keys) },
            Members = AccountRules.MembersBeside(person, members),
        };
        var kept = new List<Proposed> { proposed };
        if (handsOver && members.FirstOrDefault(one => one.Id == session.Account) is { } leaving)
        {
            var left = new ChangedAccount(leaving with { IsClosed = true, Successor = person.Id }, UnitRules.HandedOver);
            var (closing, change) = Closing(form, leaving, left, members);
            invitation = invitation with { Account = leaving.Id, HandOver = change };
            kept.Add(closing);
        }
        return await Send(request, client, posted.Value, kept, new InviteMember(invitation), view, cancellation);
    }

    private (Proposed Proposed, ProposedChange Change) Closing(
        string form,
        Person leaving,
        ChangedAccount left,
        IReadOnlyList<Person> members
    )
    {
        var proposed = Proposed.By(form, Recipient.Account(leaving.Id), CaseId.Parse(leaving.Id), left.After) with { LeavesOne = true };
        return (
            proposed,
            new()
            {
                What = AccountChange.Closing,
                Proposal = new() { Id = proposed.Id, Contact = ContactPrints.Of(left.After, keys) },
                Before = ContactPrints.Of(leaving, keys),
                Reason = left.Reason,
                Members = AccountRules.MembersBeside(leaving, members),
            }
        );
    }

    private async Task<IResult> Send(
        HttpRequest request,
        DurableTaskClient client,
        PostedForm posted,
        List<Proposed> kept,
        Act act,
        CaseView<AccountState> view,
        CancellationToken cancellation
    )
    {
        var @case = kept[0].Case;
        var (foreseen, unfit) = intake.Foresee(request, posted, view, act);
        if (unfit is not null)
            return Answers.Refuse(request, unfit);
        if (foreseen == IntakeResult.Taken)
            foreach (var proposed in kept)
                await proposals.Keep(proposed, cancellation);
        // The id of the case follows from what is filled in: one form sent for two addresses would invite two.
        var claimed = await intake.Claim(request, posted);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        var back = ActIntake.Telling(Path, @case);
        var opened = await intake.Open<AccountState>(request, client, claimed.Value, @case, act, back, view: view);
        if (opened.Result == IntakeResult.Refused)
            foreach (var proposed in kept)
                await proposals.Forget(proposed.Id);
        return opened.Answer;
    }

    private async Task<IReadOnlyList<Person>> Members(HttpRequest request, CancellationToken cancellation) =>
        UnitRules.Members(request.Unit(), await people.All(RecipientKind.Accounts, cancellation));
}
