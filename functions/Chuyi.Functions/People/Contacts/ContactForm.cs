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
        if (
            !Name(fields).TryGet(out var name, out var refusal)
            || !EmailAddress.Read(fields["email"]).TryGet(out var email, out refusal)
            || !PhoneNumber.Read(fields["phone"]).TryGet(out var phone, out refusal)
        )
            return refusal;
        return new Person
        {
            Id = department,
            Name = name,
            Email = email.Text,
            Phone = phone.Text,
        };
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
