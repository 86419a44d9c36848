using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>
/// An e-mail address that a letter can be sent to: one mailbox at one domain (RFC 5321), in ASCII. Mailboxes in other
/// scripts need SMTPUTF8 of every server on the way, which those of schools and departments do not speak; a domain in
/// another script has an ASCII form (<c>xn--</c>). No name, no angle brackets, no quotes, no comment, no blank.
/// </summary>
public sealed record EmailAddress
{
    private const int Longest = 254;
    private const int LongestLocal = 64;
    private const int LongestLabel = 63;

    private EmailAddress(string text) => Text = text;

    public string Text { get; }

    public string Local => Text[..Text.IndexOf('@', StringComparison.Ordinal)];

    /// <summary>Reads what somebody typed. Blanks and line ends around it are forgiven, nothing else is.</summary>
    public static Outcome<EmailAddress> Read(string? typed)
    {
        var text = (typed ?? "").Trim(' ', '\t', '\r', '\n');
        return IsAddress(text) ? new EmailAddress(text)
            : text.Any(c => !char.IsAscii(c)) ? NotAscii
            : Invalid;
    }

    public override string ToString() => Text;

    private static bool IsAddress(string text) =>
        text.Length <= Longest && text.Split('@') is [{ Length: <= LongestLocal } local, var domain] && IsLocal(local) && IsDomain(domain);

    private static bool IsLocal(string local) => local.Split('.').All(atom => atom.Length > 0 && atom.All(IsAtomic));

    // At least two labels, and the last is no number: that would be an address of the network.
    private static bool IsDomain(string domain) =>
        domain.Split('.') is { Length: > 1 } labels && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsAtomic(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal);

    private static Refusal Invalid { get; } =
        new(
            "email",
            "请填写一个有效的邮箱，如 name@example.edu.cn，不带姓名、括号和空格。",
            "Please give one valid e-mail address, e.g. name@example.edu.cn, without a name, brackets or blanks."
        );

    private static Refusal NotAscii { get; } =
        new(
            "email",
            "邮箱中含有全角字符、中文或不可见字符，请改用半角英文输入。",
            "The e-mail address contains full-width, Chinese or invisible characters; please use plain ASCII."
        );
}
