using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The calendar of a year: the fold of its facts.</summary>
public sealed record CalendarState : ICaseState<CalendarState>, IWorked
{
    public static CalendarState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Calendar;

    /// <summary>The schedule as it was entered last, or null before.</summary>
    public YearSchedule? Schedule { get; init; }

    /// <summary>A year that nobody has entered yet; the case has no facts then (<see cref="CalendarReminder"/>).</summary>
    public IReadOnlyList<WorkItem> Work(CaseId self) => Schedule is null ? [CalendarReminder.Of(self)] : [];

    public CalendarStage Stage => Schedule is null ? CalendarStage.None : CalendarStage.Known;

    public CaseTags Tags => Schedule is null ? CaseTags.None : CaseTags.Of(Stage);

    public bool MayOutlastRound => false;

    public CalendarState After(Fact fact, DateTimeOffset at) =>
        fact is ScheduleAdded added ? this with { Schedule = added.Schedule } : this;
}
