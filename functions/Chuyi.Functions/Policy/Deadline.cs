using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// A legal deadline is a day, and the whole of that day in Beijing counts. Acts, facts and states carry the day; here,
/// and nowhere else, it becomes an instant.
/// </summary>
public static class Deadline
{
    /// <summary>The first instant after the last day: what is received before it is in time.</summary>
    public static DateTimeOffset After(DateOnly lastDay) => BeijingTime.EndOf(lastDay);

    /// <summary>Whether an instant is too late.</summary>
    public static bool IsPast(DateOnly lastDay, DateTimeOffset at) => at >= After(lastDay);

    /// <summary>The last day on any part of which something is in time, if it has to come before an instant.</summary>
    public static DateOnly LastDayBefore(DateTimeOffset end) => BeijingTime.DayOf(end.AddTicks(-1));

    /// <summary>The first instant that is too late as a person reads it: midnight is the end of a day, not 00:00 of the next.</summary>
    public static Sentence Say(DateTimeOffset end) => After(LastDayBefore(end)) == end ? Say(LastDayBefore(end)) : BeijingTime.Say(end);

    /// <summary>The deadline as a person reads it: the last day, to its end.</summary>
    public static Sentence Say(DateOnly lastDay)
    {
        var day = BeijingTime.Say(lastDay);
        return new($"{day.Zh} 24时（北京时间）", $"{day.En}, 24:00 (Beijing time)");
    }
}
