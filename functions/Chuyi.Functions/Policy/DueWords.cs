using System.Globalization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A deadline as people read it: the day, its weekday and the time, and how much is left.</summary>
/// <param name="When">Until when.</param>
/// <param name="Left">What is left: working days where they are known, else days; null once it is over.</param>
public sealed record DueWords(Sentence When, Sentence? Left)
{
    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    /// <summary>Of a last day, to its end.</summary>
    /// <param name="days">The working days as far as they are known.</param>
    public static DueWords Of(DateOnly last, DateTimeOffset now, WorkingDays days)
    {
        var day = Day(last);
        return new(new($"{day.Zh}24时前", $"until the end of {day.En}"), Remaining(last, Deadline.After(last), now, days));
    }

    /// <summary>Of the first instant that is too late.</summary>
    public static DueWords Of(DateTimeOffset end, DateTimeOffset now, WorkingDays days)
    {
        var local = end.ToOffset(BeijingTime.Offset);
        if (local.TimeOfDay == TimeSpan.Zero)
            return Of(BeijingTime.DayOf(end).AddDays(-1), now, days);
        var day = Day(BeijingTime.DayOf(end));
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return new(new($"{day.Zh}{time}前", $"until {time} on {day.En}"), Remaining(BeijingTime.DayOf(end), end, now, days));
    }

    /// <summary>A day with its weekday.</summary>
    public static Sentence Day(DateOnly day) =>
        new(
            $"{BeijingTime.Say(day).Zh}（周{Weekdays[(int)day.DayOfWeek]}）",
            string.Create(CultureInfo.InvariantCulture, $"{day:ddd}, {BeijingTime.Say(day).En}")
        );

    private static Sentence? Remaining(DateOnly last, DateTimeOffset end, DateTimeOffset now, WorkingDays days)
    {
        if (now >= end)
            return null;
        var today = BeijingTime.DayOf(now);
        // Working days as far as their years are known, else days.
        if (today == last)
            return new("今天到期", "due today");
        var left = last.DayNumber - today.DayNumber;
        return days.Try(known => known.Between(today, last)) switch
        {
            null => new(Text($"还剩 {left} 天"), Text($"{left} {Days(left)} left")),
            // To the end of a weekend or of holidays: “0 working days” would read as over.
            0 => new(Text($"还剩 {left} 天，均为休息日"), Text($"{left} {Days(left)} left, none of them a working day")),
            { } working => new(Text($"还剩 {working} 个工作日"), Text($"{working} working {Days(working)} left")),
        };
    }

    private static string Days(int count) => count == 1 ? "day" : "days";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
