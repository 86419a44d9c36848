using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>One part of the list of accounts.</summary>
/// <param name="Id">Its word in an address; empty for all.</param>
public sealed record AccountTab(string Id, Sentence Name, Func<Person, bool> Has)
{
    public static IReadOnlyList<AccountTab> Every { get; } =
    [
        new("", new("全部", "All"), _ => true),
        .. Enum.GetValues<Role>()
            .Select(role => new AccountTab(
                role.ToString().ToLowerInvariant(),
                RoleWords.Of(role),
                person => person.Role == role && !person.IsClosed
            )),
        new("closed", new("已关闭", "Closed"), person => person.IsClosed),
    ];
}
