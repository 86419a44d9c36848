namespace Chuyi.Functions.People;

/// <summary>The accounts of a unit as its row keeps them: those who act, and behind a mark those who are invited.</summary>
public sealed class UnitMembers
{
    private const char Invited = '?';

    private readonly SortedSet<string> entries;

    private UnitMembers(IEnumerable<string> entries) => this.entries = new(entries, StringComparer.Ordinal);

    public static UnitMembers None { get; } = new([]);

    public int Count => entries.Count;

    /// <summary>Those who act for the unit.</summary>
    public IReadOnlyList<string> Acting => [.. entries.Where(entry => entry[0] != Invited)];

    public static UnitMembers Read(string text) => new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same with somebody as they stand now: acting, invited, or gone.</summary>
    public UnitMembers With(Person person)
    {
        var others = entries.Where(entry => entry.TrimStart(Invited) != person.Id);
        return new(
            person.IsClosed ? others
            : person.IsInvited ? others.Append(Invited + person.Id)
            : others.Append(person.Id)
        );
    }

    public override string ToString() => string.Join(' ', entries);
}
