using Chuyi.Functions.Applications;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The units with a part in an application: the one that applies, and whoever takes part beside it.</summary>
public static class ApplicationParts
{
    /// <summary>Their <see cref="UnitKey"/>s.</summary>
    public static IReadOnlySet<string> Of(ApplicationSummary application, KnownUnits units) =>
        (application.Parties ?? [])
            .Select(party => UnitKey.Of(units, party))
            .Prepend(UnitKey.Of(units, application.Unit, application.UnitName))
            .Where(key => key.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
}
