using Chuyi.Functions.People;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// By what a unit is compared where conflicts of interest are looked for: its id in the register, whichever of its names was written,
/// or else what its name says; empty where there is no name.
/// </summary>
public static class UnitKey
{
    /// <summary>The unit of any of its names.</summary>
    public static string Of(KnownUnits units, string name) => units.Named(name)?.Id ?? UnitNames.Normal(name);

    /// <summary>The unit of an id, or of a name that it had when the id was written.</summary>
    public static string Of(KnownUnits units, string id, string name) => units.Find(id, name)?.Id ?? UnitNames.Normal(name);
}
