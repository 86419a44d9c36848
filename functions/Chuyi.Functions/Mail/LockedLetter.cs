namespace Chuyi.Functions.Mail;

/// <summary>What the office is told of a locked link, whichever task it was for.</summary>
public static class LockedLetter
{
    public static Letter To(string officer, LinkLocked locked) =>
        new(
            "link-locked",
            Recipient.Account(officer),
            new("链接已锁定", "A link is locked"),
            new(
                $"发给 {locked.Holder} 的链接因确认码连续错误 {StoredLink.MaxWrongCodes} 次已锁定。本人可在该链接页面请求新链接，新链接只发往备案邮箱。",
                $"The link sent to {locked.Holder} was locked by {StoredLink.MaxWrongCodes} wrong codes. "
                    + "Its holder can ask for a new one on its page; it goes only to the address on file."
            )
        );
}
