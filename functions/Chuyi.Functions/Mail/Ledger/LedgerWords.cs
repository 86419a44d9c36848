using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Mail;

/// <summary>What has become of a letter and of its link, in words.</summary>
internal static class LedgerWords
{
    public static Sentence Of(LetterStanding standing) =>
        standing switch
        {
            LetterStanding.Sent => new("✓ 已发出", "✓ Sent"),
            LetterStanding.Refused => new("未能送达", "Not delivered"),
            _ => new("等待发出", "Waiting"),
        };

    /// <summary>How a link stands: opened or not, and whether it still opens.</summary>
    public static Sentence Of(StoredLink link, DateTimeOffset now)
    {
        var opened = link.OpenedAt is { } at
            ? new Sentence($"已于{BeijingTime.Say(at).Zh}打开", $"Opened at {BeijingTime.Say(at).En}")
            : new("尚未打开", "Not opened yet");
        var until = Deadline.Say(link.Until);
        return link.WhyDead(now) is { } dead
            ? new($"{opened.Zh}。{dead.Zh}", $"{opened.En}. {dead.En}")
            : new($"{opened.Zh}，有效期至{until.Zh}。", $"{opened.En}; good until {until.En}.");
    }
}
