using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>How the link to an expert stands, in words.</summary>
public static class ExpertWords
{
    public static Sentence Of(LinkStanding standing) =>
        standing switch
        {
            LinkStanding.Waiting => new("待发送", "Not sent yet"),
            LinkStanding.Sent => new("已发送，未打开", "Sent, not opened"),
            LinkStanding.Opened => new("已打开", "Opened"),
            LinkStanding.Used => new("已使用", "Used"),
            LinkStanding.Expired => new("已过期", "Expired"),
            LinkStanding.Locked => new("已锁定", "Locked"),
            LinkStanding.Revoked => new("已撤销", "Revoked"),
            _ => new("随任务结束", "Ended with the duty"),
        };

    /// <summary>Whether the office has something to do about it.</summary>
    public static bool IsWrong(LinkStanding standing) => standing is LinkStanding.Expired or LinkStanding.Locked or LinkStanding.Revoked;
}
