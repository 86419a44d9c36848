using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>How far into the future the periods of a round reach, and whether the working days until then are known.</summary>
public static class RoundReach
{
    /// <summary>The field by which the office confirms that it opens a round into a year that is not known.</summary>
    public const string Field = "unknownYear";

    // Working days spread over holidays of a week before, after or between them.
    private const int HolidayWeeks = 3;

    /// <summary>
    /// The day by which the periods of a round have run out if each is used to its end: check, supplement and check again,
    /// the day of the public values if that is later, review with a successor's, notice with a supplementary one, signature.
    /// </summary>
    public static DateOnly LastDay(RoundCall call)
    {
        var n = call.Numbers;
        var isChecked = After(BeijingTime.DayOf(call.Deadline), (2 * n.FormalCheckDays) + n.SupplementDays);
        var drawn = isChecked > call.RandomSource.Day ? isChecked : call.RandomSource.Day;
        return After(drawn.AddDays((2 * n.ReviewDays) + n.SignOffDays), 2 * n.NoticeDays).AddDays(HolidayWeeks * 7);
    }

    private static DateOnly After(DateOnly day, int workingDays) => day.AddDays((workingDays * 7 + 4) / 5);

    /// <summary>The first year the round can reach into whose working days are not known, or null.</summary>
    public static async Task<int?> UnknownYear(RoundCall call, Calendar calendar, DateTimeOffset at, CancellationToken cancellation)
    {
        var (first, last) = (BeijingTime.DayOf(at), LastDay(call));
        if (last.Year > first.Year + 20)
            return last.Year;
        var days = await calendar.Between(first, last, cancellation);
        return Enumerable
            .Range(first.Year, Math.Max(0, last.Year - first.Year + 1))
            .Select(year => (int?)year)
            .FirstOrDefault(year => !days.Knows(year!.Value));
    }

    public static bool IsConfirmed(IFormCollection fields, int year) => Forms.Whole(fields[Field]) == year;
}
