using Chuyi.Functions.Units;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Who of a pool takes part in a round themselves (本批次申报人员): whoever judged their competitors would judge in a matter of their own.
/// It is the same person by address, by mobile number, or by name and unit.
/// </summary>
public static class PartTakers
{
    /// <summary>The codes of those experts.</summary>
    public static IReadOnlySet<string> Among(IEnumerable<PoolExpert> pool, IEnumerable<PartTaker> persons, KnownUnits units)
    {
        var taking = persons
            .SelectMany(person => PoolPersons.Marks(person.Name, person.Unit, person.Email, person.Phone))
            .ToHashSet(StringComparer.Ordinal);
        return pool.Where(expert =>
                PoolPersons.Marks(expert.Name, UnitKey.Of(units, expert.Unit), expert.Email, expert.Phone).Any(taking.Contains)
            )
            .Select(expert => expert.Code)
            .ToHashSet(StringComparer.Ordinal);
    }
}
