using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Who of a pool takes part in a round themselves (本批次申报人员): whoever judged their competitors would judge in a matter of their own.
/// It is the same person by address, or by name with the unit or the mobile number: a number alone is what anybody may have typed
/// into an account of their own, and would keep an expert of their choice from the round.
/// </summary>
public static class PartTakers
{
    /// <summary>The codes of those experts.</summary>
    public static IReadOnlySet<string> Among(IEnumerable<PoolExpert> pool, IEnumerable<PartTaker> persons, KnownUnits units)
    {
        var taking = persons
            .SelectMany(person => Marks(person.Name, person.Unit, person.Email, person.Phone))
            .ToHashSet(StringComparer.Ordinal);
        return pool.Where(expert => Marks(expert.Name, UnitKey.Of(units, expert.Unit), expert.Email, expert.Phone).Any(taking.Contains))
            .Select(expert => expert.Code)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Marks(string name, string unit, string email, string phone) =>
        PoolPersons.Marks(name, unit, email, "").Concat(PoolPersons.Marks("", "", "", phone).Select(number => Named(number, name)));

    private static string Named(string number, string name) => $"{number}\n{CompatibleText.Folded(name)}";
}
