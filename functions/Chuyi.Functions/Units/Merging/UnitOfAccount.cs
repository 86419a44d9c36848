using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Units;

/// <summary>The unit for which an account is opened.</summary>
/// <param name="Person">Whose account it is, with the unit as it is on file.</param>
/// <param name="Added">The unit, where it comes on file by the same form.</param>
public sealed record UnitOfAccount(Person Person, Unit? Added)
{
    /// <summary>
    /// Finds the unit by any of its names, or reads what comes on file of it. As long as no unit is on file, a unit is what its
    /// name says.
    /// </summary>
    public static Outcome<UnitOfAccount> Of(Person person, IFormCollection fields, KnownUnits known, DateOnly today)
    {
        var isDescribed = fields["unitType"].ToString().Length > 0 || fields["prefecture"].ToString().Length > 0;
        if (person.UnitName is not { } written || known.All.Count == 0 && !isDescribed)
            return new UnitOfAccount(person, null);
        if (known.Named(written) is { } unit)
            return new UnitOfAccount(person with { Unit = unit.Id, UnitName = unit.NameOn(today) }, null);
        if (!isDescribed)
            return NotOnFile(written);
        return UnitForm.Read(fields, known, "unit").TryGet(out var added, out var refusal)
            ? new UnitOfAccount(person with { Unit = added.Id, UnitName = added.OfficialName }, added)
            : refusal;
    }

    private static Refusal NotOnFile(string written) =>
        new(
            "not-on-file",
            $"名录中没有{Quotation.Of(written)}。请核对名称；确为新单位的，请一并选择类型和所在市州，账号开通时即行登记。",
            $"{Quotation.Of(written)} is not on file. Please check the name; if the unit is new, choose its type and prefecture as well, "
                + "and it comes on file with the account."
        )
        {
            Field = "unit",
        };
}
