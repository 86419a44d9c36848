using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>The form with which the office asks for an account.</summary>
public static class AccountForm
{
    /// <summary>Whose account it asks for; the role is always given.</summary>
    public static Outcome<Person> Read(IFormCollection fields)
    {
        var isRole = Enum.TryParse<Role>(fields["role"], out var role) && Enum.IsDefined(role);
        var (name, email, unit) = (ContactForm.Name(fields), EmailAddress.Read(fields["email"]), fields["unit"].ToString().Trim());
        var unitless = isRole && role == Role.Applicant ? Unitless(unit) : null;
        var department = ContactForm.Department(fields);
        if (!isRole || name.IsRefused || email.IsRefused || unitless is not null || department.IsRefused)
            return Refusal.Of(isRole ? null : NoRole, name.Refusal, email.Refusal, unitless, department.Refusal)!;
        var person = new Person
        {
            Id = CaseId.Account(email.Value.Text),
            Name = name.Value,
            Email = email.Value.Text,
            Phone = "",
            Role = role,
        };
        return role == Role.Applicant
            ? person with
            {
                Unit = UnitIds.Of(unit),
                UnitName = unit,
            }
            : person with
            {
                UnitName = Forms.Text(department.Value),
            };
    }

    private static Refusal NoRole { get; } = new("role", "请选择角色。", "Please choose a role.", 400);

    private static Refusal? Unitless(string unit) =>
        unit.Length == 0
            ? new("unit", "请填写申报单位全称。", "Please give the unit's full name.")
            : TextLimits.Fault("unitName", unit) ?? UnitClashes.NotPrinted(unit, "unit");
}
