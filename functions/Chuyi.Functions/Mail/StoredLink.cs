using Azure;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>A link or a one-time code as it stands in storage: only hashes of what its holder knows.</summary>
/// <param name="Hash">The hash of the token.</param>
/// <param name="Case">The case it belongs to.</param>
/// <param name="Path">The page it opens.</param>
/// <param name="Holder">Who it was sent to, as histories name them.</param>
/// <param name="CodePrint">The fingerprint of the code that must be given with it.</param>
/// <param name="Until">When it expires.</param>
/// <param name="WrongCodes">How many wrong codes were given.</param>
/// <param name="OpenedAt">When it was first opened with the right code, or null.</param>
/// <param name="Revoked">Whether a newer link took its place.</param>
public sealed record StoredLink(
    string Hash,
    CaseId Case,
    string Path,
    string Holder,
    string CodePrint,
    DateTimeOffset Until,
    int WrongCodes,
    DateTimeOffset? OpenedAt,
    bool Revoked,
    ETag Tag
)
{
    /// <summary>Wrong codes after which a link is locked.</summary>
    public const int MaxWrongCodes = 5;

    public bool IsLocked => WrongCodes >= MaxWrongCodes;

    /// <summary>How many more wrong codes it takes.</summary>
    public int TriesLeft => Math.Max(0, MaxWrongCodes - WrongCodes);

    /// <summary>The link after one more wrong code.</summary>
    public StoredLink AfterWrongCode() => this with { WrongCodes = WrongCodes + 1 };

    /// <summary>The link after the right code: what was guessed before is forgiven.</summary>
    public StoredLink AfterRightCode(DateTimeOffset now) => this with { OpenedAt = OpenedAt ?? now, WrongCodes = 0 };

    public bool IsDead(DateTimeOffset now) => IsLocked || Revoked || now >= Until;
}
