using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>Accounts and department contacts, kept by the office.</summary>
public sealed class AccountPages(PeopleStore people, Forms forms, ActIntake intake)
{
    [Function("Accounts"), Audience(Audience.Office)]
    public async Task<IResult> Accounts(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/accounts")] HttpRequest request,
        CancellationToken cancellation
    ) => Answers.Page<AccountsPage, AccountsModel>(request, new(await people.All(Recipient.Accounts, cancellation)));

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
        if (!Enum.TryParse<Role>(fields["role"], out var role) || !Enum.IsDefined(role))
            return Answers.Refuse(request, new Refusal("role", "请选择角色。", "Please choose a role.", 400));
        var (name, unit) = (fields["name"].ToString().Trim(), fields["unit"].ToString().Trim());
        var email = EmailAddress.Read(fields["email"]);
        if ((Nameless(name) ?? email.Refusal ?? (role == Role.Applicant ? Unitless(unit) : null)) is { } refusal)
            return Answers.Refuse(request, refusal);
        // A unit is told apart by its full name, so that its people share its drafts.
        var unitId =
            role == Role.Applicant
                ? "U."
                    + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(unit)))[..16]
                : null;
        var id = CaseId.Account(email.Value!.Text);
        var person = new Person(id, name, email.Value.Text, "", role, unitId, role == Role.Applicant ? unit : null);
        // The address before the act. Where the service died between them the same person is asked for again, and has no account yet.
        if (await people.Find(Recipient.Account(id), cancellation) is { } known && known != person)
            return Answers.Refuse(request, AccountRules.Exists);
        await people.Write(Recipient.Account(id), person, cancellation);
        return (
            await intake.Open<AccountState>(
                request,
                client,
                form,
                id,
                new OpenAccount(role, unitId),
                AccountRules.Decide,
                "/office/accounts"
            )
        ).Answer;
    }

    [Function("Departments"), Audience(Audience.Office)]
    public async Task<IResult> Departments(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/departments")] HttpRequest request,
        CancellationToken cancellation
    ) => Answers.Page<DepartmentsPage, DepartmentsModel>(request, new(await people.All(Recipient.Departments, cancellation)));

    [Function("SaveDepartment"), Audience(Audience.Office)]
    public async Task<IResult> Save(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/departments/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var fields = posted.Value.Fields;
        if (Catalogue.Official.Departments.All(d => d.Code != code))
            return Answers.Missing(request);
        var name = fields["name"].ToString().Trim();
        var (email, phone) = (EmailAddress.Read(fields["email"]), PhoneNumber.Read(fields["phone"]));
        if ((Nameless(name) ?? email.Refusal ?? phone.Refusal) is { } refusal)
            return Answers.Refuse(request, refusal);
        var person = new Person(code, name, email.Value!.Text, phone.Value!.Text, null, null, null);
        await people.Write(Recipient.Department(code), person, cancellation);
        return Answers.SeeOther(request, "/office/departments");
    }

    private static Refusal? Nameless(string name) =>
        name.Length == 0 ? new("name", "请填写姓名。", "Please give a name.") : TextLimits.Fault("name", name);

    private static Refusal? Unitless(string unit) =>
        unit.Length == 0 ? new("unit", "请填写申报单位全称。", "Please give the unit's full name.") : TextLimits.Fault("unitName", unit);
}
