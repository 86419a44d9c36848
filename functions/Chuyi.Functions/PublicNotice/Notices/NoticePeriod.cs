using System.Text.Json.Serialization;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.PublicNotice;

/// <summary>The first and the last day of a public notice (公示期); both belong to it.</summary>
public readonly record struct NoticePeriod(DateOnly First, DateOnly Last)
{
    /// <summary>When the notice goes up.</summary>
    [JsonIgnore]
    public DateTimeOffset From => BeijingTime.StartOf(First);

    /// <summary>When it ends: the first instant at which an objection is too late.</summary>
    [JsonIgnore]
    public DateTimeOffset Until => Deadline.After(Last);

    /// <summary>
    /// The days of a notice that is decided at an instant: not before the day after, working days only, the first day
    /// counted. They are counted once, by the schedule as it stands on that day.
    /// </summary>
    public static NoticePeriod DecidedAt(WorkingDays days, DateTimeOffset instant, int workingDays)
    {
        var first = days.Add(BeijingTime.DayOf(instant), 1);
        return new(first, days.LastDayOfNotice(first, workingDays));
    }
}
