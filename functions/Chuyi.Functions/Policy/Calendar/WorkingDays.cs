namespace Chuyi.Functions.Policy;

/// <summary>
/// Which days are worked, by the State Council's yearly schedule (节假日安排): Monday to Friday, less the days off, plus
/// the weekend days worked in exchange (调休).
/// </summary>
/// <remarks>Every question that touches a year without a schedule throws <see cref="UnknownYearException"/>.</remarks>
public sealed class WorkingDays
{
    /// <summary>Where the schedules stand in the source tree.</summary>
    public const string File = "functions/Chuyi.Functions/Policy/holidays.json";

    private readonly HashSet<int> _years = [];
    private readonly Dictionary<DateOnly, bool> _exceptions = [];

    private WorkingDays(IEnumerable<Schedule> schedules)
    {
        foreach (var schedule in schedules)
            Add(schedule.Year, schedule.Days);
    }

    private WorkingDays(WorkingDays others, YearSchedule schedule)
    {
        (_years, _exceptions) = ([.. others._years], new(others._exceptions));
        Add(schedule.Year, schedule.Days);
    }

    /// <summary>The schedules the service was built with.</summary>
    public static WorkingDays Official { get; } = new(PolicyFile.Read<Schedules>("holidays.json").Years);

    /// <summary>The years whose schedule is at hand, in order.</summary>
    public IEnumerable<int> Years => _years.Order();

    /// <summary>These and one year more.</summary>
    public WorkingDays With(YearSchedule schedule) => new(this, schedule);

    /// <summary>What is counted, or null as long as it needs a year without a schedule.</summary>
    public T? Try<T>(Func<WorkingDays, T> count)
        where T : struct
    {
        try
        {
            return count(this);
        }
        catch (UnknownYearException)
        {
            return null;
        }
    }

    /// <summary>Whether the schedule of a year is at hand.</summary>
    public bool Knows(int year) => _years.Contains(year);

    public bool IsWorkingDay(DateOnly day)
    {
        if (!Knows(day.Year))
            throw new UnknownYearException(day.Year);
        return _exceptions.TryGetValue(day, out var worked) ? worked : !YearSchedule.IsWeekend(day);
    }

    /// <summary>The last day of a period of working days whose first day counts, as that of a public notice does.</summary>
    /// <param name="first">If it is not worked, the period begins to count on the next day that is.</param>
    public DateOnly LastDayOfNotice(DateOnly first, int days) => Add(first.AddDays(-1), days);

    /// <summary>The day a deadline falls on, counted from the day after <paramref name="from"/>.</summary>
    public DateOnly Add(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var day = from;
        var counted = 0;
        while (counted < workingDays)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                counted++;
        }
        return day;
    }

    /// <summary>How many working days lie after one day, up to another and with it.</summary>
    public int Between(DateOnly after, DateOnly last)
    {
        var counted = 0;
        for (var day = after.AddDays(1); day <= last; day = day.AddDays(1))
            if (IsWorkingDay(day))
                counted++;
        return counted;
    }

    /// <summary>How many days of a year are worked.</summary>
    public int CountIn(int year) => Between(new DateOnly(year, 1, 1).AddDays(-1), new DateOnly(year, 12, 31));

    private void Add(int year, IEnumerable<ScheduledDay> days)
    {
        _years.Add(year);
        foreach (var day in days)
            _exceptions[day.Date] = !day.Off;
    }

    private sealed record Schedules(IReadOnlyList<Schedule> Years);

    private sealed record Schedule(int Year, IReadOnlyList<ScheduledDay> Days);
}
