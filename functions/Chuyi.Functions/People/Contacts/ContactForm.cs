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
        var (name, email, phone) = (Name(fields), EmailAddress.Read(fields["email"]), PhoneNumber.Read(fields["phone"]));
        if (name.IsRefused || email.IsRefused || phone.IsRefused)
            return Refusal.Of(name.Refusal, email.Refusal, phone.Refusal)!;
        return new Person
        {
            Id = department,
            Name = name.Value,
            Email = email.Value.Text,
            Phone = phone.Value.Text,
        };
    }

    /// <summary>The department in which somebody of the staff works; nothing where none is given.</summary>
    public static Outcome<string> Department(IFormCollection fields)
    {
        var department = fields["department"].ToString().Trim();
        return TextLimits.Fault("department", department) is { } refusal ? refusal : department;
    }

    /// <summary>The name of a person.</summary>
    public static Outcome<string> Name(IFormCollection fields)
    {
        var name = fields["name"].ToString().Trim();
        return name.Length == 0 ? new Refusal("name", "请填写姓名。", "Please give a name.")
            : TextLimits.Fault("name", name) is { } refusal ? refusal
            : name;
    }
}
