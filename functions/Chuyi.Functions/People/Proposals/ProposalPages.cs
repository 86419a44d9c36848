using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>Where the second person confirms what another one proposed, or turns it down.</summary>
public sealed class ProposalPages(ActIntake intake)
{
    [Function("ConfirmAccount"), Audience(Audience.Office | Audience.Administrator)]
    public Task<IResult> ConfirmAccount(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/accounts/{account}/confirm")] HttpRequest request,
        string account,
        [DurableClient] DurableTaskClient client
    ) => OfAccount(request, client, account, p => new ConfirmProposal(p));

    [Function("DropAccount"), Audience(Audience.Office | Audience.Administrator)]
    public Task<IResult> DropAccount(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/accounts/{account}/drop")] HttpRequest request,
        string account,
        [DurableClient] DurableTaskClient client
    ) => OfAccount(request, client, account, p => new DropProposal(p));

    [Function("ConfirmDepartment"), Audience(Audience.Administrator)]
    public Task<IResult> ConfirmDepartment(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/departments/{code}/confirm")] HttpRequest request,
        string code,
        [DurableClient] DurableTaskClient client
    ) => OfDepartment(request, client, code, p => new ConfirmProposal(p));

    [Function("DropDepartment"), Audience(Audience.Administrator)]
    public Task<IResult> DropDepartment(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/departments/{code}/drop")] HttpRequest request,
        string code,
        [DurableClient] DurableTaskClient client
    ) => OfDepartment(request, client, code, p => new DropProposal(p));

    /// <summary>The address at which a proposal is confirmed or dropped.</summary>
    public static string PathOf(Proposed proposed) =>
        proposed.For.Kind == RecipientKind.Departments ? $"/office/departments/{proposed.For.Id}" : $"/office/accounts/{proposed.Case}";

    private async Task<IResult> OfDepartment(HttpRequest request, DurableTaskClient client, string code, Func<string, Act> act) =>
        Catalogue.Official.Departments.All(d => d.Code != code)
            ? Answers.Missing(request)
            : await intake.Take<ContactState>(
                request,
                client,
                CaseId.Contact(code),
                (fields, _) => act(fields["proposal"].ToString()),
                ActIntake.Telling("/office/departments", CaseId.Contact(code))
            );

    private Task<IResult> OfAccount(HttpRequest request, DurableTaskClient client, string account, Func<string, Act> act) =>
        intake.Take<AccountState>(
            request,
            client,
            account,
            (fields, view) =>
                AccountRules.WhyNotKept(view.State.Role, request.Caller().Role) is { } stranger
                    ? stranger
                    : act(fields["proposal"].ToString()),
            "/office/accounts/" + account
        );
}
