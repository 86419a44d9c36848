using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Mail;

/// <content>The links and codes that letters bring.</content>
public sealed partial class Delivery
{
    private StoredLink LinkOf(CaseId @case, LinkTask task, Recipient to, string token, Person person)
    {
        var hash = Keys.Hash(token);
        var code = task.Secret == LinkSecret.Phone ? person.PhoneEnd : keys.Code("shown/" + @case);
        return new StoredLink
        {
            Hash = hash,
            Case = @case,
            Path = task.Path,
            Holder = to.Holder,
            Reader = to,
            Language = person.Language,
            CodePrint = links.Print(hash, code),
            Until = task.Until,
        };
    }

    private StoredLink CodeOf(CaseId @case, string name, Letter letter, string holder, Person person) =>
        new()
        {
            Hash = name,
            Case = @case,
            Path = "/",
            Holder = holder,
            CodePrint = links.Print(name, keys.Code(Letter.CodeOf(@case, name), letter.CodeDigits)),
            Addressee = ContactPrints.Of(person, keys).Email,
            Until = letter.CodeUntil!.Value,
        };
}
