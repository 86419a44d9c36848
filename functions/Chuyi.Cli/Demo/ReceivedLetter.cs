using System.Text.RegularExpressions;
using Chuyi.Cli.Demo.Browsing;
using MimeKit;

namespace Chuyi.Cli.Demo;

/// <summary>A letter as it lies in the mailbox.</summary>
internal sealed partial record ReceivedLetter(string To, string Kind, DateTimeOffset Date, string Subject, string Text)
{
    /// <summary>The link in it.</summary>
    public string Link =>
        Links().Match(Text) is { Success: true } found ? found.Value : throw new StoryBrokenException($"“{Subject}” has no link.");

    /// <summary>The sign-in code in it.</summary>
    public string Code =>
        Codes().Match(Text) is { Success: true } found
            ? found.Groups[1].Value
            : throw new StoryBrokenException($"“{Subject}” has no code.");

    public static ReceivedLetter Of(MimeMessage message) =>
        new(
            message.To.Mailboxes.First().Address,
            message.Headers["X-Chuyi-Letter"] ?? "",
            message.Date,
            message.Subject ?? "",
            message.TextBody ?? ""
        );

    [GeneratedRegex(@"https?://\S+/links/\S+")]
    private static partial Regex Links();

    [GeneratedRegex(@"验证码：(\d{6,16})")]
    private static partial Regex Codes();
}
