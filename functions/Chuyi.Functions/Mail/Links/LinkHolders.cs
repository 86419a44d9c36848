using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Mail;

/// <summary>
/// Whether who holds a link is still who it was sent to. The contact of a department or a unit can change while its link lives:
/// what the one before was sent opens nothing any more.
/// </summary>
public sealed class LinkHolders(PeopleStore people, Keys keys)
{
    /// <summary>Why a link, or what it has opened, is over.</summary>
    public static Sentence Changed { get; } =
        new(
            "本部门的会签联系人已经变更，原链接随之失效；尚待会签的，新的链接将发往现联系人备案的邮箱。",
            "Your department has another contact now, and the link to the one before has ended. "
                + "Where its signature is still awaited, a new link goes to the contact on file."
        );

    /// <summary>The same to whom held the link.</summary>
    /// <param name="holder">Whom they stood for, as histories name them.</param>
    public static Sentence ChangedOf(string? holder) =>
        Recipient.ContactOf(holder)?.Kind == RecipientKind.Units
            ? new(
                "本单位的联系人已经变更，原链接随之失效；尚待推荐的，新的链接将发往现联系人备案的邮箱。",
                "Your unit has another contact now, and the link to the one before has ended. "
                    + "Where its recommendation is still awaited, a new link goes to the contact on file."
            )
            : Changed;

    /// <summary>The print of whoever gets a link, or null where nobody can take their place.</summary>
    public string? PrintOf(Recipient to, Person person) =>
        to.IsContact && ContactPrints.Of(person, keys) is var contact
            ? keys.Print($"holder|{contact.Name}|{contact.Email}|{contact.Phone}")
            : null;

    /// <summary>Whether another person has taken the place of whom something was sent to. No request where nobody can.</summary>
    /// <param name="print">The print of that person; a link of before has none, and nobody knows whose it is.</param>
    /// <param name="holder">Whom they stood for, as histories name them.</param>
    public async Task<bool> HaveChanged(string? print, string? holder, CancellationToken cancellation = default) =>
        Recipient.ContactOf(holder) is { } contact
        && (await people.Find(contact, cancellation) is not { } now || PrintOf(contact, now) != print);

    /// <summary>Why who came by a link may not act by it any more, or null.</summary>
    public async Task<Refusal?> WhyChanged(Session? task, CancellationToken cancellation) =>
        task is not null && await HaveChanged(task.Addressee, task.Holder, cancellation)
            ? new Refusal("other-contact", ChangedOf(task.Holder), 403)
            : null;
}
