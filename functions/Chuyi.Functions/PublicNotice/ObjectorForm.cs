using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.PublicNotice;

/// <summary>The part of the form of an objection that says whose it is.</summary>
public static class ObjectorForm
{
    /// <summary>Who objects; a phone number may be left out.</summary>
    public static Outcome<Person> Read(IFormCollection fields, string objection)
    {
        var (name, typed) = (fields["name"].ToString().Trim(), fields["phone"].ToString().Trim());
        if (ObjectionRules.Objector(name) is { } nameless)
            return nameless;
        PhoneNumber? phone = null;
        if (
            !EmailAddress.Read(fields["email"]).TryGet(out var email, out var refusal)
            || (typed.Length > 0 && !PhoneNumber.Read(typed).TryGet(out phone, out refusal))
        )
            return refusal;
        return new Person
        {
            Id = objection,
            Name = name,
            Email = email.Text,
            Phone = phone?.Text ?? "",
        };
    }
}
