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
                one with
                {
                    UnitName = known.Find(one.Unit, one.UnitName)?.NameOn(today) ?? one.UnitName,
                    Designee = Of(one.Designee, known, today),
                }
            ),
        ];
    }

    /// <summary>What is designated, with its members as they are called on a day.</summary>
    public static Designee? Of(Designee? designee, KnownUnits known, DateOnly day) =>
        designee is not { Members: { } members } || members.All(member => member.Unit is null)
            ? designee
            : designee with
            {
                Members =
                [
                    .. members.Select(member =>
                        member.Unit is { } id && known.Find(id, member.Name) is { } unit ? member with { Name = unit.NameOn(day) } : member
                    ),
                ],
            };
}
