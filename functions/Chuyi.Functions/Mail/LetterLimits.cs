using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Mail;

/// <summary>How late a letter may be, and what follows.</summary>
public static class LetterLimits
{
    /// <summary>Days for which a server's “not now” to one recipient is taken for what it says (RFC 5321, 4.5.4.1: four or five).</summary>
    public const int TriedDays = 5;

    /// <summary>How long it is kept that a letter had to wait: longer than anybody tries.</summary>
    public static readonly TimeSpan WaitsKept = TimeSpan.FromDays(400);

    /// <summary>The days in which a server said so to one letter; once there are as many, the next of them is the end.</summary>
    public static readonly Limit Tried = new("letter-tried", TriedDays, WaitsKept);

    /// <summary>From then on a letter is late: a period that runs from it is extended by a fact.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromHours(12);
}
