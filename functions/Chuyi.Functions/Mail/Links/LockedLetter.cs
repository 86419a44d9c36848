using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>What the office is told of a locked link, whichever task it was for.</summary>
public static class LockedLetter
{
    /// <param name="secret">Where the link's code comes from: one that a page showed cannot be renewed.</param>
    public static Letter To(string officer, LinkLocked locked, LinkSecret secret = LinkSecret.Phone)
    {
        var then =
            secret == LinkSecret.Phone
                ? new Sentence(
                    "本人可在该链接页面请求新链接，新链接只发往备案邮箱。",
                    "Its holder can ask for a new one on its page; it goes only to the address on file."
                )
                : new Sentence("该链接不能再次发送。", "It cannot be sent anew.");
        return new(
            "link-locked",
            Recipient.Account(officer),
            new("链接已锁定", "A link is locked"),
            new(
                $"{locked.Whose().Zh}链接因确认码连续错误 {StoredLink.MaxWrongCodes} 次已锁定。{then.Zh}",
                $"The link{locked.Whose().En} was locked by {StoredLink.MaxWrongCodes} wrong codes. {then.En}"
            )
        );
    }
}
