using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>The words for where an account stands.</summary>
public static class AccountWords
{
    /// <summary>Whether somebody can sign in.</summary>
    public static Sentence StateOf(Person person) => person.IsClosed ? new("已关闭", "Closed") : new("使用中", "Open");
}
