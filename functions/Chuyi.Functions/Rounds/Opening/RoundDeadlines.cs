using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>Until when a round calls if nobody says otherwise, and until when it lasts at most.</summary>
public static class RoundDeadlines
{
    /// <summary>Days that a call is open.</summary>
    private const int CallDays = 30;

    /// <summary>When office hours end.</summary>
    private static readonly TimeOnly OfficeHoursEnd = new(17, 0);

    // Working days spread over holidays of a week before, after or between them.
    private const int HolidayWeeks = 3;

    /// <summary>Years ahead for which schedules are looked up; of a later one nothing is known.</summary>
    private const int YearsAhead = 20;

    /// <summary>The deadline of a call, in Beijing: a month from a day, at the end of office hours.</summary>
    public static DateTime Proposed(DateOnly today) => today.AddDays(CallDays).ToDateTime(OfficeHoursEnd);

    /// <summary>
    /// The day by which the periods of a round have run out if each is used to its end: check, supplement and check again,
    /// the day of the public values if that is later, review with a successor's, notice with a supplementary one, signature.
    /// </summary>
    public static DateOnly LastDay(RoundCall call)
    {
        var n = call.Numbers;
        var isChecked = After(call.Recommendation?.Due ?? BeijingTime.DayOf(call.Deadline), (2 * n.FormalCheckDays) + n.SupplementDays);
        var drawn = isChecked > call.RandomSource.Day ? isChecked : call.RandomSource.Day;
        return After(drawn.AddDays((2 * n.ReviewDays) + n.SignOffDays), 2 * n.NoticeDays).AddDays(HolidayWeeks * 7);
    }

    /// <summary>The last day of which it has to be known at an instant whether it is worked.</summary>
    public static DateOnly LastLookedUp(RoundCall call, DateTimeOffset at)
    {
        var (last, farthest) = (LastDay(call), BeijingTime.DayOf(at).AddYears(YearsAhead));
        return last < farthest ? last : farthest;
    }

    /// <summary>The first year the round can last into whose working days are not known, or null.</summary>
    public static int? UnknownYear(RoundCall call, WorkingDays known, DateTimeOffset at)
    {
        var (first, last) = (BeijingTime.DayOf(at).Year, LastDay(call).Year);
        return last > first + YearsAhead
            ? last
            : Enumerable
                .Range(first, Math.Max(0, last - first + 1))
                .Select(year => (int?)year)
                .FirstOrDefault(year => !known.Knows(year!.Value));
    }

    private static DateOnly After(DateOnly day, int workingDays) => day.AddDays((workingDays * 7 + 4) / 5);
}
