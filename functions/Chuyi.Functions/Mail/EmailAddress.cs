using System.Globalization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>
/// An e-mail address that a letter can be sent to: one mailbox at one domain (RFC 5321), in ASCII. Mailboxes in other
/// scripts need SMTPUTF8 of every server on the way, which those of schools and departments do not speak; a domain in
/// another script has an ASCII form (<c>xn--</c>). No name, no angle brackets, no quotes, no comment, no blank.
/// </summary>
public sealed record EmailAddress
{
    /// <summary>How many characters it may have (RFC 5321, 4.5.3.1.3).</summary>
    public const int Longest = 254;

    private const int LongestLocal = 64;
    private const int LongestLabel = 63;

    private EmailAddress(string text) => Text = text;

    public string Text { get; }

    public string Local => Text[..Text.IndexOf('@', StringComparison.Ordinal)];

    /// <summary>Reads what somebody typed. Blanks and line ends around it are forgiven, nothing else is.</summary>
    public static Outcome<EmailAddress> Read(string? typed)
    {
        var text = (typed ?? "").Trim(' ', '\t', '\r', '\n');
        return IsAddress(text) ? new EmailAddress(text) : WhyNot(text);
    }

    // Each by what whoever typed it has to do; what is wrong first is told first.
    private static Refusal WhyNot(string text) =>
        text.IndexOfAny(['<', '>', '(', ')', '（', '）', '《', '》', '＜', '＞']) >= 0 ? WithName
        : text.Contains('"', StringComparison.Ordinal) ? Quoted
        : text.IndexOfAny([',', ';', '，', '；', '、']) >= 0 ? Several
        : text.Length > Longest || text.IndexOf('@', StringComparison.Ordinal) > LongestLocal ? TooLong
        : Latin(text) is { } latin ? ForeignDomain(latin)
        : text.Any(c => !char.IsAscii(c)) ? NotAscii
        : Invalid;

    // The same with the domain as it goes over the wire, where only that was written in another script.
    private static string? Latin(string text)
    {
        if (text.Split('@') is not [var local, var domain] || domain.All(char.IsAscii) || !domain.All(IsReadable) || !IsLocal(local))
            return null;
        try
        {
            var latin = $"{local}@{new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain)}";
            return IsAddress(latin) ? latin : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
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

    // What nobody sees in it was not meant: no domain of another script is offered for that.
    private static bool IsReadable(char c) => char.IsAscii(c) || char.IsLetterOrDigit(c) || c is '。' or '．';

    private static bool IsAtomic(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal);

    private static Refusal Invalid { get; } =
        new(
            "email",
            "请填写一个有效的邮箱，如 name@example.edu.cn，不带姓名、括号和空格。",
            "Please give one valid e-mail address, e.g. name@example.edu.cn, without a name, brackets or blanks."
        );

    private static Refusal WithName { get; } =
        new(
            "email",
            "请只填写邮箱本身，如 name@example.edu.cn，不带姓名和括号。",
            "Please give the e-mail address alone, e.g. name@example.edu.cn, without a name or brackets."
        );

    private static Refusal Quoted { get; } =
        new(
            "email",
            "邮箱中不能有引号，请改用不带引号的邮箱。",
            "The e-mail address must have no quotation marks; please give one without."
        );

    private static Refusal Several { get; } =
        new("email", "请只填写一个邮箱，不带逗号、分号和顿号。", "Please give one e-mail address, without commas or semicolons.");

    private static Refusal TooLong { get; } =
        new(
            "email",
            $"邮箱过长：全长不超过 {Longest} 个字符，@ 之前不超过 {LongestLocal} 个字符。",
            $"The e-mail address is too long: {Longest} characters at most, and {LongestLocal} before the @."
        );

    private static Refusal ForeignDomain(string latin) =>
        new(
            "email",
            $"邮箱的域名须用半角英文书写，请改填 {latin}。",
            $"The domain of an e-mail address has to be in plain ASCII; please give {latin}."
        );

    private static Refusal NotAscii { get; } =
        new(
            "email",
            "邮箱中含有全角字符、中文或不可见字符，请改用半角英文输入。",
            "The e-mail address contains full-width, Chinese or invisible characters; please use plain ASCII."
        );
}
