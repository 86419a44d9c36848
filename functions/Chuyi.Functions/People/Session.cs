using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Somebody who proved who they are: by a sign-in code, or by the code of a link.</summary>
public sealed record Session
{
    /// <summary>The account, or empty for a link.</summary>
    public required string Account { get; init; }

    /// <summary>The account's role, or null for a link.</summary>
    public Role? Role { get; init; }

    /// <summary>The applicant's unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Its name.</summary>
    public string? UnitName { get; init; }

    /// <summary>The case a link belongs to.</summary>
    public CaseId? Case { get; init; }

    /// <summary>Whom the link was sent to, as histories name them.</summary>
    public string? Holder { get; init; }

    /// <summary>
    /// The hash of the link, by which the session was opened. Whoever guesses at a link can
    /// lock it, but not end the work of its holder.
    /// </summary>
    public string? Link { get; init; }

    /// <summary>When the session ends.</summary>
    public required DateTimeOffset Until { get; init; }
}
