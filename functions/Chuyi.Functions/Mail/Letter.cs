using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>A letter that follows from a fact. It names whom it is for; the address is looked up when it is sent.</summary>
/// <param name="Kind">A stable word, part of the Message-ID.</param>
/// <param name="To">Whom it is for.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text.</param>
/// <param name="Link">The task it opens, or null.</param>
/// <param name="Code">The name of the one-time code that stands in the text at <see cref="CodePlace"/>, or null. The code itself is in no history.</param>
public sealed record Letter(string Kind, Recipient To, Sentence Subject, Sentence Body, LinkTask? Link = null, string? Code = null)
{
    /// <summary>Where the code goes in the text.</summary>
    public const string CodePlace = "{code}";

    /// <summary>Where the service's public address goes in the text.</summary>
    public const string Site = "{site}";
}

/// <summary>Whose address is meant.</summary>
/// <param name="Kind">The partition of People in which the address stands.</param>
/// <param name="Id">The row.</param>
public sealed record Recipient(string Kind, string Id)
{
    /// <summary>The partition of the people who have an account.</summary>
    public const string Accounts = "account";

    /// <summary>The partition of the departments' contacts.</summary>
    public const string Departments = "department";

    /// <summary>The partition of those who object.</summary>
    public const string Objectors = "objector";

    public static Recipient Account(string id) => new(Accounts, id);

    public static Recipient Department(string code) => new(Departments, code);

    public static Recipient Objector(string objection) => new(Objectors, objection);

    /// <summary>An expert of an imported pool.</summary>
    public static Recipient Expert(string pool, string code) => new(Pool(pool), code);

    /// <summary>The partition of a pool.</summary>
    public static string Pool(string hash) => "pool|" + hash;
}

/// <summary>One task that a link opens for one person.</summary>
/// <param name="Path">The page it opens, e.g. <c>/duties/D.…</c>.</param>
/// <param name="Until">When it expires.</param>
/// <param name="Secret">Where the code comes from that must be given with it.</param>
public sealed record LinkTask(string Path, DateTimeOffset Until, LinkSecret Secret);

/// <summary>The second thing a person must know to act on a link.</summary>
public enum LinkSecret
{
    /// <summary>The last four digits of the phone number on file.</summary>
    Phone,

    /// <summary>A code that was shown on a page.</summary>
    Shown,
}
