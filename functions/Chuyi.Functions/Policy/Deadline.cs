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

    /// <summary>The deadline as a person reads it: the last day, to its end.</summary>
    public static Sentence Say(DateOnly lastDay)
    {
        var day = BeijingTime.Say(lastDay);
        return new($"{day.Zh} 24时（北京时间）", $"{day.En}, 24:00 (Beijing time)");
    }
}
