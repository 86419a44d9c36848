using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>The form with a name, an address and a phone number.</summary>
public static class ContactForm
{
    /// <summary>The contact of a department that it names.</summary>
    public static Outcome<Person> Read(IFormCollection fields, string department)
    {
        var (name, email, phone) = (fields["name"].ToString().Trim(), fields["email"].ToString().Trim(), fields["phone"].ToString().Trim());
        return Fault(name, email, phone) is { } refusal ? refusal : new Person(department, name, email, phone, null, null, null);
    }

    /// <summary>Why nobody is reached so, or null.</summary>
    public static Refusal? Fault(string name, string email, string phone) =>
        name.Length is 0 or > 100 ? new("name", "请填写姓名。", "Please give a name.")
        : !PostOffice.CanReach(email) ? new("email", "请填写有效的邮箱。", "Please give a valid e-mail address.")
        : phone.Count(char.IsAsciiDigit) < 4 ? new("phone", "请填写手机号。", "Please give a phone number.")
        : null;
}
