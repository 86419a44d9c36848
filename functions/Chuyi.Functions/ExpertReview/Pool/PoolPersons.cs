using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>One person holds one row of a pool, whatever the code: same address or same phone is the same person.</summary>
public static class PoolPersons
{
    /// <summary>Every row that is the person of a row before it.</summary>
    public static IEnumerable<SheetFault> Faults(IReadOnlyList<(int Line, PoolExpert Expert)> lines) =>
        Twice(lines, PoolColumns.Email, e => Address(e.Email), SamePerson)
            .Concat(Twice(lines, PoolColumns.Phone, e => Phone(e.Phone), SamePerson));

    /// <summary>Every row with the name and the unit of one before it: most often it is the same person.</summary>
    public static IEnumerable<SheetFault> Namesakes(IReadOnlyList<(int Line, PoolExpert Expert)> lines) =>
        Twice(
            lines,
            PoolColumns.Name,
            e => e.Name.Length > 0 ? $"{CompatibleText.Folded(e.Name)}\n{UnitNames.Normal(e.Unit)}" : "",
            (first, _) =>
                new(
                    "pool-namesake",
                    $"与第 {first} 行姓名、单位相同，请确认不是同一人。",
                    $"Row {first} has the same name and unit; please make sure that it is somebody else."
                )
        );

    /// <summary>
    /// What tells that two are the same person: an address, a mobile number, a name with its unit. What is not known tells nothing; nor
    /// does the number of an office, which many share.
    /// </summary>
    /// <param name="unit">The <see cref="UnitKey"/> of the unit.</param>
    public static IEnumerable<string> Marks(string name, string unit, string email, string phone)
    {
        if (Address(email) is { Length: > 0 } address)
            yield return "email " + address;
        if (Phone(phone) is ['1', ..] and { Length: PhoneNumber.MobileDigits } number)
            yield return "phone " + number;
        if (name.Length > 0 && unit.Length > 0)
            yield return $"name {CompatibleText.Folded(name)}\n{unit}";
    }

    private static IEnumerable<SheetFault> Twice(
        IReadOnlyList<(int Line, PoolExpert Expert)> lines,
        SheetColumn column,
        Func<PoolExpert, string> who,
        Func<int, SheetColumn, Refusal> why
    ) =>
        from same in lines.GroupBy(line => who(line.Expert), StringComparer.Ordinal)
        where same.Key.Length > 0
        from twice in same.Skip(1)
        select new SheetFault(twice.Line, column, why(same.First().Line, column));

    private static Refusal SamePerson(int first, SheetColumn column) =>
        new(
            "pool-person",
            $"与第 {first} 行{column.Name.Zh}相同；一人只能占一行。",
            $"Row {first} has the same {column.Name.En}; a person holds one row."
        );

    private static string Address(string email) => Plain(email).ToUpperInvariant();

    // What stands before the digits of a mobile number is the country.
    private static string Phone(string phone)
    {
        var digits = string.Concat(Plain(phone).Where(char.IsAsciiDigit));
        return digits[Math.Max(0, digits.Length - PhoneNumber.MobileDigits)..];
    }

    private static string Plain(string text) => string.Concat(CompatibleText.Normal(text).Where(c => !char.IsWhiteSpace(c)));
}
