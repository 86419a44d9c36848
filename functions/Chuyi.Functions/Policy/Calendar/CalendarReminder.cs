using System.Globalization;
using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Policy;

/// <summary>
/// Asks the office for the holidays of the next year once they should be announced, which is in November, and for those of this
/// year as long as they lack. What was not there to be told by a fact asks by itself; the fact that enters them closes it.
/// </summary>
public sealed class CalendarReminder(Calendar calendar, Worklist worklist, TimeProvider clock)
{
    /// <summary>The month from which on the State Council has announced the holidays of the next year.</summary>
    private const int Announced = 11;

    [Function(nameof(AskForSchedule))]
    public async Task AskForSchedule([TimerTrigger("0 30 1 * * *", UseMonitor = false)] TimerInfo timer, CancellationToken cancellation)
    {
        var today = BeijingTime.DayOf(clock.GetUtcNow());
        for (var year = today.Year; year <= (today.Month >= Announced ? today.Year + 1 : today.Year); year++)
            if (!WorkingDays.Official.Knows(year) && await calendar.Entered(year, cancellation) is null)
                await worklist.Write(new([Of(CaseId.Calendar(year))], []));
    }

    /// <summary>What is asked for a year whose holidays nobody has entered.</summary>
    /// <param name="self">The case of that year.</param>
    public static WorkItem Of(CaseId self)
    {
        var year = int.Parse(self.Name, CultureInfo.InvariantCulture);
        return WorkItem.OfOffice(
            WorkKind.EnterSchedule,
            self,
            new($"{year} 年节假日安排", $"The holidays of {year}"),
            new(year - 1, 12, 31)
        );
    }
}
