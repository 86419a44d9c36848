using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.People;

/// <summary>Somebody who proved who they are: by a sign-in code, or by the code of a link.</summary>
/// <param name="Account">The account, or empty for a link.</param>
/// <param name="Role">The account's role, or null for a link.</param>
/// <param name="Unit">The applicant's unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Case">The case a link belongs to.</param>
/// <param name="Holder">Whom the link was sent to, as histories name them.</param>
/// <param name="Link">
/// The hash of the link, by which the session was opened. Whoever guesses at a link can
/// lock it, but not end the work of its holder.
/// </param>
/// <param name="Until">When the session ends.</param>
public sealed record Session(
    string Account,
    Role? Role,
    string? Unit,
    string? UnitName,
    CaseId? Case,
    string? Holder,
    string? Link,
    DateTimeOffset Until
)
{
    /// <summary>How long somebody stays signed in.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>The session of somebody who gave the code of an account.</summary>
    public static Session OfAccount(CaseId account, Person person, DateTimeOffset now) =>
        new(account, person.Role, person.Unit, person.UnitName, null, null, null, now + Life);

    /// <summary>The session of somebody who gave the code of a link: it ends with the link at the latest.</summary>
    public static Session OfLink(StoredLink link, DateTimeOffset now) =>
        new("", null, null, null, link.Case, link.Holder, link.Hash, now + Life < link.Until ? now + Life : link.Until);

    public bool IsOver(DateTimeOffset now) => now >= Until;
}
