using Azure;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>A link or a one-time code as it stands in storage: only hashes of what its holder knows.</summary>
public sealed record StoredLink
{
    /// <summary>The hash of the token.</summary>
    public required string Hash { get; init; }

    /// <summary>The case it belongs to.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The page it opens.</summary>
    public required string Path { get; init; }

    /// <summary>Who it was sent to, as histories name them.</summary>
    public required string Holder { get; init; }

    /// <summary>The fingerprint of the code that must be given with it.</summary>
    public required string CodePrint { get; init; }

    /// <summary>A print of the person it was sent to, where another may take their place; of a sign-in code that of the address.</summary>
    public string? Addressee { get; init; }

    /// <summary>Whose language may be noted who opens it; null of a one-time code and of a link of before.</summary>
    public Recipient? Reader { get; init; }

    /// <summary>In which language they had its letter; null until they have chosen one.</summary>
    public string? Language { get; init; }

    /// <summary>When it expires.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>How many wrong codes were given.</summary>
    public int WrongCodes { get; init; }

    /// <summary>When it was first opened with the right code, or null.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Whether a newer link took its place.</summary>
    public bool Revoked { get; init; }

    /// <summary>The version of its row that was read.</summary>
    public ETag Tag { get; init; }

    /// <summary>Wrong codes after which a link is locked.</summary>
    public const int MaxWrongCodes = 5;

    public bool IsLocked => WrongCodes >= MaxWrongCodes;

    /// <summary>How many more wrong codes it takes.</summary>
    public int TriesLeft => Math.Max(0, MaxWrongCodes - WrongCodes);

    /// <summary>The link after one more wrong code.</summary>
    public StoredLink AfterWrongCode() => this with { WrongCodes = WrongCodes + 1 };

    /// <summary>The link after the right code: what was guessed before is forgiven.</summary>
    public StoredLink AfterRightCode(DateTimeOffset now) => this with { OpenedAt = OpenedAt ?? now, WrongCodes = 0 };

    /// <summary>Why it does not open any more by itself, or null.</summary>
    public Sentence? WhyDead(DateTimeOffset now) =>
        IsLocked
            ? new(
                $"确认码连续错误 {MaxWrongCodes} 次，该链接已锁定，经办部门已获知。",
                $"{MaxWrongCodes} wrong codes: this link is locked and the office was told."
            )
        : Revoked ? new("该链接已由新链接取代，不再有效。", "A newer link took the place of this one.")
        : now >= Until ? new("该链接已过有效期。", "This link has expired.")
        : null;

    public bool IsDead(DateTimeOffset now) => WhyDead(now) is not null;
}
