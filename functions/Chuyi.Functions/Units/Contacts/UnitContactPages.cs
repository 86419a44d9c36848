using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Units;

/// <summary>The contact of a unit, by whom it is asked to recommend: kept by two of the office.</summary>
public sealed class UnitContactPages(
    UnitRegister units,
    PeopleStore people,
    Proposals proposed,
    ProposalIntake proposals,
    Keys keys,
    Forms forms,
    EventStore events,
    ActIntake intake
)
{
    /// <summary>Where the contact of a unit is kept.</summary>
    public static string Address(string unit) => RegisteredUnitPages.Address(unit) + "/contact";

    [Function("UnitContact"), Audience(Audience.Office)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/units/{unit}/contact")] HttpRequest request,
        string unit,
        CancellationToken cancellation
    )
    {
        if (await units.Find(unit, cancellation) is not { } found)
            return Answers.Missing(request);
        var state = await events.State<UnitRegisterState>(CaseId.Units, cancellation);
        var waits = state.ContactsProposed.GetValueOrDefault(found.Id);
        return Answers.Page<UnitContactPage, UnitContactModel>(
            request,
            new(found, await people.Find(Recipient.Unit(found.Id), cancellation), await intake.Told(request, cancellation))
            {
                Waits = waits,
                Proposed = waits is null ? null : (await proposed.Find(waits.Contact.Proposal.Id, cancellation))?.Person,
            }
        );
    }

    [Function("ChangeUnitContact"), Audience(Audience.Office)]
    public async Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/units/{unit}/contact")] HttpRequest request,
        string unit,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        if (await units.Find(unit, cancellation) is not { } found)
            return Answers.Missing(request);
        var read = ContactForm.Read(posted.Value.Fields, found.Id);
        if (read.IsRefused)
            return Answers.Refuse(request, read.Refusal);
        var asked = Proposed.By(posted.Value.Id, Recipient.Unit(found.Id), CaseId.Units, read.Value);
        var act = new ChangeUnitContact(
            new()
            {
                Unit = found.Id,
                UnitName = found.OfficialName,
                Proposal = new() { Id = asked.Id, Contact = ContactPrints.Of(read.Value, keys) },
            }
        )
        {
            TakesTwo = true,
        };
        var view = await events.Recorded<UnitRegisterState>(CaseId.Units, cancellation);
        return await proposals.Open(request, client, posted.Value, asked, act, view, Back(found));
    }

    [Function("DropUnitContact"), Audience(Audience.Office)]
    public async Task<IResult> Drop(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/units/{unit}/contact/drop")] HttpRequest request,
        string unit,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        await units.Find(unit, cancellation) is { } found
            ? await intake.Take<UnitRegisterState>(
                request,
                client,
                CaseId.Units,
                (fields, _) => new DropProposal(fields["proposal"].ToString()),
                Back(found)
            )
            : Answers.Missing(request);

    private static string Back(Unit unit) => ActIntake.Telling(Address(unit.Id), CaseId.Units);
}
