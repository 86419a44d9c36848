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
    /// review with a successor's, notice with a supplementary one, signature.
    /// </summary>
    public static DateOnly LastDay(RoundCall call)
    {
        var n = call.Numbers;
        var worked = (2 * n.FormalCheckDays) + n.SupplementDays + (2 * n.NoticeDays);
        var others = (2 * n.ReviewDays) + n.SignOffDays;
        return BeijingTime.DayOf(call.Deadline).AddDays(others + (worked * 7 / 5) + (HolidayWeeks * 7));
    }

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
