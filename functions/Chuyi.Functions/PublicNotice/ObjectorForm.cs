using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.PublicNotice;

/// <summary>The part of the form of an objection that says whose it is.</summary>
public static class ObjectorForm
{
    /// <summary>Who objects; a phone number may be left out.</summary>
    /// <param name="language">In which they read the page, and get their letters.</param>
    public static Outcome<Person> Read(IFormCollection fields, string objection, string language)
    {
        var (name, typed) = (fields["name"].ToString().Trim(), fields["phone"].ToString().Trim());
        var (nameless, email) = (ObjectionRules.Objector(name), EmailAddress.Read(fields["email"]));
        var phone = typed.Length > 0 ? PhoneNumber.Read(typed) : null;
        if (nameless is not null || email.IsRefused || phone?.Refusal is not null)
            return Refusal.Of(nameless, email.Refusal, phone?.Refusal)!;
        return new Person
        {
            Id = objection,
            Name = name,
            Email = email.Value.Text,
            Phone = phone?.Value?.Text ?? "",
            Language = language,
        };
    }
}
