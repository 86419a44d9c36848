using System.Globalization;
using NCrontab;

namespace Chuyi.LocalHost.Host;

/// <summary>A schedule: six-field NCRONTAB (seconds first), five fields, or a time span.</summary>
internal sealed class Schedule(Func<DateTime, DateTime> next)
{
    /// <summary>Whether it runs no more often than once a minute; only then missed runs are noticed.</summary>
    public bool IsMonitorable
    {
        get
        {
            var first = Next(DateTime.UnixEpoch);
            return Next(first) - first >= TimeSpan.FromMinutes(1);
        }
    }

    /// <summary>The first occurrence after an instant, in UTC.</summary>
    public DateTime Next(DateTime after) => DateTime.SpecifyKind(next(after), DateTimeKind.Utc);

    /// <exception cref="FormatException">It is none of these.</exception>
    public static Schedule Parse(string text)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var every) && every > TimeSpan.Zero)
            return new(after => after + every);
        var seconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
        var cron =
            CrontabSchedule.TryParse(text, new() { IncludingSeconds = seconds })
            ?? throw new FormatException($"'{text}' is no NCRONTAB schedule.");
        return new(after => cron.GetNextOccurrence(after));
    }
}
