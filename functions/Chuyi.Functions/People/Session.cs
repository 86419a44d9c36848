using Chuyi.Functions.Cases;

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
);
