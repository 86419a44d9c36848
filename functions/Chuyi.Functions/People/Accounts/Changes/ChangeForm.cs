using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>The forms on the page of an account.</summary>
public static class ChangeForm
{
    /// <summary>The account as it would be, and why.</summary>
    /// <param name="successors">Who could take its place.</param>
    public static Outcome<ChangedAccount> Read(
        IFormCollection fields,
        AccountChange what,
        Person before,
        IReadOnlyList<Person> successors
    ) =>
        what switch
        {
            AccountChange.Correction => Corrected(fields, before),
            AccountChange.Closing => Closed(fields, before, successors),
            _ => Reason(fields, before with { IsClosed = false, Successor = null }),
        };

    private static Outcome<ChangedAccount> Corrected(IFormCollection fields, Person before)
    {
        var (name, email) = (ContactForm.Name(fields), EmailAddress.Read(fields["email"]));
        // An account needs no telephone.
        var phone = fields["phone"].ToString().Trim() is { Length: > 0 } typed ? PhoneNumber.Read(typed) : null;
        var department = ContactForm.Department(fields);
        if (name.IsRefused || email.IsRefused || phone is { IsRefused: true } || department.IsRefused)
            return Refusal.Of(name.Refusal, email.Refusal, phone?.Refusal, department.Refusal)!;
        var after = before with { Name = name.Value, Email = email.Value.Text, Phone = phone?.Value?.Text ?? "" };
        return new ChangedAccount(before.Role == Role.Applicant ? after : after with { UnitName = Forms.Text(department.Value) }, null);
    }

    private static Outcome<ChangedAccount> Reason(IFormCollection fields, Person after) =>
        fields["reason"].ToString().Trim() is { Length: > 0 } reason
            ? new ChangedAccount(after, reason)
            : new Refusal("reason", "请填写理由。", "Please give a reason.");

    // Letters go to whoever takes over: to nobody by chance.
    private static Outcome<ChangedAccount> Closed(IFormCollection fields, Person before, IReadOnlyList<Person> successors)
    {
        var successor = successors.FirstOrDefault(one => one.Id == fields["successor"]);
        var read = Reason(fields, before with { IsClosed = true, Successor = successor?.Id });
        return successors.Count > 0 && successor is null && !before.IsInvited ? Refusal.Of(NoSuccessor, read.Refusal)! : read;
    }

    private static Refusal NoSuccessor { get; } = new("successor", "请选择接替人。", "Please choose who takes over.", 400);
}
