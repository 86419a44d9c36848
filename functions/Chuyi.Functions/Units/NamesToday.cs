using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Units;

/// <summary>Whatever is made of applications today names their units as they are called today, and not on the day they applied.</summary>
public sealed class NamesToday(UnitRegister units, TimeProvider clock)
{
    /// <summary>The same applications. One request.</summary>
    public async Task<IReadOnlyList<ApplicationSummary>> Of(IReadOnlyList<ApplicationSummary> applications)
    {
        var (known, today) = (await units.Now(), BeijingTime.DayOf(clock.GetUtcNow()));
        return
        [
            .. applications.Select(one =>
                known.Find(one.Unit, one.UnitName) is { } unit ? one with { UnitName = unit.NameOn(today) } : one
            ),
        ];
    }
}
