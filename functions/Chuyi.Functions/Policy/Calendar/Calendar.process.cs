using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The row of a year's calendar in the registry of processes.</summary>
public static class CalendarProcess
{
    public static Process Row { get; } =
        Process
            .Of<CalendarState>(
                nameof(CalendarWorkflow),
                CalendarRules.Decide,
                (_, _) => [],
                _ => "/office/calendar",
                openedBy: typeof(AddSchedule)
            )
            .Named<CalendarState>(state => state.Schedule is { } s ? new($"{s.Year} 年工作日安排", $"The working days of {s.Year}") : null);
}
