namespace Chuyi.Functions.People;

/// <summary>Somebody with an address. What identifies a person stands in People and nowhere else.</summary>
public sealed record Person(string Id, string Name, string Email, string Phone, Role? Role, string? Unit, string? UnitName)
{
    /// <summary>The last four digits of the phone number.</summary>
    public string PhoneEnd => new([.. Phone.Where(char.IsAsciiDigit).TakeLast(4)]);
}
