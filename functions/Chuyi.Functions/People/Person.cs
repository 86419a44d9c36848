namespace Chuyi.Functions.People;

/// <summary>Somebody with an address. What identifies a person stands in People and nowhere else.</summary>
public sealed record Person
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public Role? Role { get; init; }

    public string? Unit { get; init; }

    public string? UnitName { get; init; }

    /// <summary>Whether the account was closed: nobody signs in to it, and letters to it go to whoever took its place.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether they were invited to their unit and have not signed in yet.</summary>
    public bool IsInvited { get; init; }

    /// <summary>The account that took the place of a closed one, or null.</summary>
    public string? Successor { get; init; }

    /// <summary>The language of letters to them, <c>zh</c> or <c>en</c>; null until they have chosen one.</summary>
    public string? Language { get; init; }

    /// <summary>Whether, once this is on file, the account has no authenticator any more; only of what is proposed.</summary>
    public bool? WithoutSecondFactor { get; init; }

    /// <summary>Whether it is the same person, whatever language they have chosen since.</summary>
    public bool IsSame(Person? other) => other is not null && this with { Language = null } == other with { Language = null };

    /// <summary>The last digits of the phone number, which are the code behind a link.</summary>
    public string PhoneEnd => new([.. Phone.Where(char.IsAsciiDigit).TakeLast(PhoneNumber.CodeDigits)]);
}
