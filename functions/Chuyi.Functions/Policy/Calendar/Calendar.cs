using System.Collections.Concurrent;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// The working days as they are known now: those the service was built with, and what was entered since. Whatever counts
/// days outside a rule asks here, and what was counted travels in acts and facts.
/// </summary>
public sealed class Calendar(EventStore events)
{
    /// <summary>What is counted from a day ends within so many days, as a rule; a year that begins later is not asked for.</summary>
    private const int Ahead = 120;

    private readonly ConcurrentDictionary<int, YearSchedule> read = [];

    /// <summary>The working days as far as this process has read them: for what a page says is left, never for what is decided.</summary>
    public WorkingDays AsRead => read.Values.Aggregate(WorkingDays.Official, (days, schedule) => days.With(schedule));

    /// <summary>The working days around a day. A request for each year near it that the service was not built with.</summary>
    public Task<WorkingDays> At(DateTimeOffset instant, CancellationToken cancellation = default) =>
        Between(BeijingTime.DayOf(instant), BeijingTime.DayOf(instant).AddDays(Ahead), cancellation);

    /// <summary>The working days of all years from one day to another, as far as they are known.</summary>
    public async Task<WorkingDays> Between(DateOnly first, DateOnly last, CancellationToken cancellation = default)
    {
        var days = WorkingDays.Official;
        for (var year = first.Year; year <= last.Year; year++)
            if (!days.Knows(year) && await Entered(year, cancellation) is { } schedule)
                days = days.With(schedule);
        return days;
    }

    /// <summary>Whether what is counted from an instant may end in a year that is not known.</summary>
    /// <param name="until">The last year that is.</param>
    public static bool IsShort(int until, DateTimeOffset instant) => BeijingTime.DayOf(instant).AddDays(Ahead).Year > until;

    /// <summary>What was entered of every year, in order. One request.</summary>
    public async Task<IReadOnlyList<YearSchedule>> AllEntered(CancellationToken cancellation) =>
        [
            .. (await events.EventsOf(CalendarState.Kind, cancellation))
                .GroupBy(one => one.Case)
                .Select(year => Noted(EventStore.Fold<CalendarState>(year).Schedule))
                .OfType<YearSchedule>()
                .OrderBy(schedule => schedule.Year),
        ];

    /// <summary>What was entered of a year, or null.</summary>
    public async Task<YearSchedule?> Entered(int year, CancellationToken cancellation) =>
        Noted((await events.State<CalendarState>(CaseId.Calendar(year), cancellation)).Schedule);

    private YearSchedule? Noted(YearSchedule? schedule) => schedule is null ? null : read[schedule.Year] = schedule;
}
