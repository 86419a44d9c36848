using System.Globalization;

namespace Chuyi.Functions.Policy;

/// <summary>
/// Turns legal days into instants and back. China has kept one time without summer time since 1992, eight hours ahead
/// of UTC, so no time zone data is needed.
/// </summary>
public static class BeijingTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day it is in Beijing at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant a day begins, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The first instant after a day, in UTC: what happens before it is still on that day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The instant the clocks in Beijing show this time on this day, in UTC.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), Offset).ToUniversalTime();

    /// <summary>An instant as a person reads it; the zone is always said.</summary>
    public static Sentence Say(DateTimeOffset instant)
    {
        var local = instant.ToOffset(Offset);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{local:yyyy年M月d日 HH:mm}（北京时间）"),
            string.Create(CultureInfo.InvariantCulture, $"{local:d MMMM yyyy, HH:mm} (Beijing time)")
        );
    }

    /// <summary>A day as a person reads it.</summary>
    public static Sentence Say(DateOnly day) =>
        new(day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
}
