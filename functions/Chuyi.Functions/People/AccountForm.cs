using System.Security.Cryptography;
using System.Text;
using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>The form with which the office asks for an account.</summary>
public static class AccountForm
{
    /// <summary>Whose account it asks for; the role is always given.</summary>
    public static Outcome<Person> Read(IFormCollection fields)
    {
        if (!Enum.TryParse<Role>(fields["role"], out var role) || !Enum.IsDefined(role))
            return new Refusal("role", "请选择角色。", "Please choose a role.", 400);
        var (name, email, unit) = (fields["name"].ToString().Trim(), fields["email"].ToString().Trim(), fields["unit"].ToString().Trim());
        if (ContactForm.Fault(name, email, "0000") is { } refusal)
            return refusal;
        if (role != Role.Applicant)
            return new Person(CaseId.Account(email), name, email, "", role, null, null);
        return unit.Length is 0 or > 100
            ? new Refusal("unit", "请填写申报单位全称，不超过 100 字。", "Please give the unit's full name, at most 100 characters.")
            : new Person(CaseId.Account(email), name, email, "", role, UnitId(unit), unit);
    }

    // A unit is told apart by its full name, so that its people share its drafts.
    private static string UnitId(string unit) => "U." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(unit)))[..16];
}
