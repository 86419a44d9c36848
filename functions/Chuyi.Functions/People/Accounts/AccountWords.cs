using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>The words for where an account stands.</summary>
public static class AccountWords
{
    /// <summary>Whether somebody can sign in.</summary>
    public static Sentence StateOf(Person person) =>
        person.IsClosed ? new("已关闭", "Closed")
        : person.IsInvited ? new("已邀请，尚未登录", "Invited, not signed in yet")
        : new("使用中", "Open");
}
