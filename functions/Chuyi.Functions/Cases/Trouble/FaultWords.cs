using System.Text.RegularExpressions;

namespace Chuyi.Functions.Cases;

/// <summary>The words for the kinds of fault that are known, by what stands in the text of one.</summary>
internal static partial class FaultWords
{
    private static readonly IReadOnlyList<(Regex Known, Sentence Words)> All =
    [
        (RecipientWaits(), new("收件方邮件服务器暂不接收该信函。", "the recipient's mail server does not take the letter for now.")),
        (
            MailPassword(),
            new("邮件服务器拒绝登录，账号或密码有误。", "the mail server refuses the account: user name or password are wrong.")
        ),
        (
            MailEncryption(),
            new(
                "与邮件服务器的加密连接未能建立（证书无效，或服务器不支持加密）。",
                "no encrypted connection to the mail server (its certificate, or it offers none)."
            )
        ),
        (MailRefuses(), new("邮件服务器不接受本系统的发信设置。", "the mail server does not accept the sender as it is set.")),
        (MailAway(), new("邮件服务器没有响应。", "the mail server does not answer.")),
        (Unreadable(), new("存储中的一项记录已损坏，无法读取。", "something in storage is damaged and cannot be read.")),
        (StorageForbids(), new("存储拒绝访问，凭据或权限有误。", "storage refuses access: its credentials or rights are wrong.")),
        (StorageLacks(), new("存储中缺少所需的内容。", "something that should be in storage is not there.")),
        (SecondWriter(), new("请求无法记录：案卷的同一位置已有另一项记录。", "it cannot be recorded: something else stands at its place.")),
        (StorageAway(), new("存储没有响应。", "storage does not answer.")),
        (Folder(), new("信函目录无法写入（磁盘已满或没有权限）。", "the folder of letters cannot be written to (full, or not allowed).")),
        (ScannerAway(), new("病毒扫描程序没有响应。", "the virus scanner does not answer.")),
        (TooLate(), new("等待响应超时。", "there was no answer in time.")),
        (OtherCode(), new("程序更新后与进行中的流程不一致。", "the service was updated and does not fit what was running.")),
        (UnknownYear(), new("该年度的放假安排尚未录入。", "the schedule of that year's holidays is not entered yet.")),
        (Format(), new("一项内容的格式无法识别。", "something is written in a way that cannot be read.")),
        (Ended(), new("办理流程被运维人员终止。", "the workflow was terminated by an operator.")),
    ];

    /// <summary>The words for one line of a fault's text, or null.</summary>
    public static Sentence? Of(string line) =>
        All.Where(kind => kind.Known.IsMatch(line)).Select(kind => (Sentence?)kind.Words).FirstOrDefault();

    [GeneratedRegex("RecipientWaitsException")]
    private static partial Regex RecipientWaits();

    [GeneratedRegex(@"MailKit\.Security\.AuthenticationException")]
    private static partial Regex MailPassword();

    [GeneratedRegex(
        @"MailKit\.Security\.SslHandshakeException|System\.Security\.Authentication\.AuthenticationException|support the STARTTLS extension"
    )]
    private static partial Regex MailEncryption();

    [GeneratedRegex("SmtpCommandException|SMTP server does not support authentication")]
    private static partial Regex MailRefuses();

    [GeneratedRegex(@"MailKit\.|SocketException|transport connection")]
    private static partial Regex MailAway();

    [GeneratedRegex("CorruptStorageException|UnknownPageException")]
    private static partial Regex Unreadable();

    [GeneratedRegex(@"RequestFailedException.*Status: 40[13]\b|CredentialUnavailableException|AuthenticationFailedException")]
    private static partial Regex StorageForbids();

    [GeneratedRegex(@"RequestFailedException.*Status: 404\b")]
    private static partial Regex StorageLacks();

    [GeneratedRegex(@"a second writer was at work|RequestFailedException.*Status: 4(09|12)\b")]
    private static partial Regex SecondWriter();

    [GeneratedRegex("RequestFailedException|Retry failed after")]
    private static partial Regex StorageAway();

    [GeneratedRegex("IOException|UnauthorizedAccessException|DirectoryNotFoundException")]
    private static partial Regex Folder();

    [GeneratedRegex("virus scan is not done")]
    private static partial Regex ScannerAway();

    [GeneratedRegex("TimeoutException|CanceledException")]
    private static partial Regex TooLate();

    [GeneratedRegex("[Nn]on-?[Dd]eterminis")]
    private static partial Regex OtherCode();

    [GeneratedRegex("UnknownYearException")]
    private static partial Regex UnknownYear();

    [GeneratedRegex("JsonException|FormatException")]
    private static partial Regex Format();

    [GeneratedRegex("^Terminated: ")]
    private static partial Regex Ended();
}
