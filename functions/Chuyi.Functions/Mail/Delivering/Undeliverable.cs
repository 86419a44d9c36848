using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>
/// Why a letter will never go out as it is. Nobody's address or name is in it: what a server says often repeats the
/// address, so only its codes are kept.
/// </summary>
/// <param name="Code">A stable word for programs, or the server's codes.</param>
/// <param name="Reason">What a person reads.</param>
public sealed partial record Undeliverable(string Code, Sentence Reason)
{
    public static Undeliverable NoAddress { get; } = new("no-address", new("没有登记收件地址。", "there is no address on file."));

    public static Undeliverable Closed { get; } =
        new("closed", new("收件人的账号已关闭，且无人接替。", "the account is closed, and nobody took its place."));

    public static Undeliverable BadAddress { get; } = new("bad-address", new("登记的收件地址无效。", "the address on file is not valid."));

    public static Undeliverable NotComposed { get; } =
        new("not-composed", new("信函内容无法生成邮件。", "no message could be made of its content."));

    public static Undeliverable HungUp { get; } =
        new("hung-up", new("邮件服务器接收此信时多日中断连接。", "the mail server hung up on it, day after day."));

    /// <summary>What a mail server said that will not change by asking again, or has not changed for days.</summary>
    /// <param name="status">The code of its answer, from 400.</param>
    /// <param name="answer">What it answered.</param>
    public static Undeliverable Refused(int status, string answer)
    {
        var enhanced = Enhanced().Match(answer).Value;
        var codes = $"{status} {enhanced}".TrimEnd();
        var why = Meaning(enhanced);
        return new(codes, new($"收件方邮件服务器拒收（{codes}）{why.Zh}", $"the mail server refused it ({codes}){why.En}"));
    }

    /// <summary>Whether a server refuses by its policy (RFC 3463, 5.7): that may be of who sends, and not of who is written to.</summary>
    public static bool IsPolicy(string answer) => Subject(Enhanced().Match(answer).Value) == "7";

    // RFC 3463: the second number is the subject.
    private static string Subject(string enhanced) => enhanced.Length > 0 ? enhanced.Split('.')[1] : "";

    private static Sentence Meaning(string enhanced) =>
        Subject(enhanced) switch
        {
            "1" => new("，收件地址不存在或有误。", ": the address does not exist or is wrong."),
            "2" => new("，收件邮箱已停用或已满。", ": the mailbox is closed or full."),
            "6" => new("，信函内容不被接受。", ": the content is not accepted."),
            "7" => new("，被其安全策略拒绝。", ": its security policy forbids it."),
            _ => new("。", "."),
        };

    [GeneratedRegex(@"^[45]\.\d{1,3}\.\d{1,3}(?![\d.])")]
    private static partial Regex Enhanced();
}
