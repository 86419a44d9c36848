namespace Chuyi.Functions.Policy;

/// <summary>The State Council's schedule of a year (节假日安排).</summary>
public sealed record YearSchedule
{
    public required int Year { get; init; }

    /// <summary>The number of the notice that announced it.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>The days off and the days worked in exchange, in order.</summary>
    public required IReadOnlyList<ScheduledDay> Days { get; init; }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>How many days of the year are worked.</summary>
    public int CountWorked()
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(Year) ? 366 : 365).Select(n => new DateOnly(Year, 1, 1).AddDays(n));
        return days.Count(day => Days.FirstOrDefault(exception => exception.Date == day) is { } found ? !found.Off : !IsWeekend(day));
    }
}
