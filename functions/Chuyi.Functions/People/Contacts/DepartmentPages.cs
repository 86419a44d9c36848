using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>The contacts of the departments, proposed by one administrator and confirmed by another.</summary>
public sealed class DepartmentPages(
    PeopleStore people,
    ProposalIntake proposals,
    WaitingProposals waiting,
    Keys keys,
    Forms forms,
    EventStore events,
    ActIntake intake
)
{
    [Function("Departments"), Audience(Audience.Administrator)]
    public async Task<IResult> Departments(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/departments")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        Answers.Page<DepartmentsPage, DepartmentsModel>(
            request,
            new(
                await people.All(RecipientKind.Departments, cancellation),
                await waiting.Of<ContactState>(
                    RecipientKind.Departments,
                    request.Caller(),
                    await people.All(RecipientKind.Accounts, cancellation),
                    cancellation
                ),
                await intake.Told(request, cancellation)
            )
        );

    [Function("ProposeDepartment"), Audience(Audience.Administrator)]
    public async Task<IResult> Propose(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/departments/{code}")] HttpRequest request,
        string code,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        if (Catalogue.Official.Departments.FirstOrDefault(d => d.Code == code) is not { } department)
            return Answers.Missing(request);
        var read = ContactForm.Read(fields, code);
        if (read.IsRefused)
            return Answers.Refuse(request, read.Refusal);
        var id = CaseId.Contact(code);
        var proposed = Proposed.By(form, Recipient.Department(code), id, read.Value);
        var act = new ProposeContact(
            new()
            {
                Department = department.Name,
                Proposal = new() { Id = proposed.Id, Contact = ContactPrints.Of(read.Value, keys) },
            }
        );
        var view = await events.Recorded<ContactState>(id, cancellation);
        return await proposals.Open(request, client, posted.Value, proposed, act, view, ActIntake.Telling("/office/departments", id));
    }
}
