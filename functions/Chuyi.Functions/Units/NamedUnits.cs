using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Units;

/// <summary>The units that the policy names (定向支持), as the register knows them: by id, so that a name may change meanwhile.</summary>
public static class NamedUnits
{
    /// <summary>The same with the id of each named unit. One that is not on file has the id that its name would give.</summary>
    public static Allocation Pinned(Allocation allocation, KnownUnits known) =>
        allocation with
        {
            NamedIds = [.. allocation.Named.Select(name => known.Named(name)?.Id ?? UnitIds.Of(name))],
        };

    /// <summary>Which of the named units this is, from 1; null for none.</summary>
    public static int? PlaceOf(Allocation? allocation, KnownUnits known, string unit, string unitName)
    {
        var found = known.Find(unit, unitName);
        return allocation is null
            ? null
            : allocation
                .Named.Index()
                .Where(named => IsSame(known.Find(allocation.NamedIds?[named.Index] ?? UnitIds.Of(named.Item), named.Item), named.Item))
                .Select(named => (int?)named.Index + 1)
                .FirstOrDefault();

        bool IsSame(Unit? named, string name) =>
            named is null || found is null ? named is null && found is null && UnitNames.Same(name, unitName) : named.Id == found.Id;
    }

    /// <summary>The units that any category of the catalogue names and that no unit on file is.</summary>
    public static IReadOnlyList<string> Unknown(Catalogue catalogue, KnownUnits known) =>
        Unknown(catalogue.Categories.SelectMany(category => category.Named).Distinct(), known);

    /// <summary>Those of these names that no unit on file has; none as long as no unit is on file.</summary>
    public static IReadOnlyList<string> Unknown(IEnumerable<string> names, KnownUnits known) =>
        known.All.Count == 0 ? [] : [.. names.Where(name => known.Named(name) is null)];
}
