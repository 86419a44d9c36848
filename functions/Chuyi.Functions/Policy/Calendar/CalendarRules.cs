using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>What makes the schedule of a year believable.</summary>
public static class CalendarRules
{
    /// <summary>Working days that a year has; since 2008 between 248 and 252.</summary>
    private const int Fewest = 244,
        Most = 256;

    /// <summary>Years whose schedule can be entered: four digits, and not so far off that it must be a slip.</summary>
    public const int FirstYear = 2022,
        LastYear = 2100;

    /// <summary>Days off in every year by the State Council's regulation, whatever is exchanged: month and day.</summary>
    private static readonly IReadOnlyList<(int Month, int Day)> AlwaysOff = [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)];

    public static Decision Decide(CalendarState state, ReceivedAct received) =>
        received.Act.TextFault is { } unfit ? unfit
        : received.Act is not AddSchedule add ? Decision.NotHere
        : received.Case != CaseId.Calendar(add.Schedule.Year) ? Decision.NotHere
        : Fault(add.Schedule) is { } fault ? fault
        : state.Schedule is { } known && known.DocumentNumber == add.Schedule.DocumentNumber && known.Days.SequenceEqual(add.Schedule.Days)
            ? Decision.NotNow("该安排已经录入。", "This schedule is entered already.")
        : new ScheduleAdded(add.Schedule);

    /// <summary>Why no schedule of this year is entered, or null: it must be a year, and not one the service was built with.</summary>
    public static Refusal? YearFault(int year, WorkingDays built) =>
        year is < FirstYear or > LastYear ? NoYear
        : built.Knows(year)
            ? Decision.NotNow($"{year} 年的安排已在系统中。", $"The schedule of {year} is part of the service.") with
            {
                Field = "year",
            }
        : null;

    /// <summary>Why this cannot be the schedule of its year, or null.</summary>
    public static Refusal? Fault(YearSchedule schedule)
    {
        var isYear = schedule.Year is >= FirstYear and <= LastYear;
        return Refusal.Of(
            isYear ? null : NoYear,
            NumberFault(schedule.DocumentNumber),
            isYear && DaysFault(schedule) is { } wrong ? wrong with { Field = "days" } : null
        );
    }

    /// <summary>Why this is not the number of the notice, or null.</summary>
    public static Refusal? NumberFault(string documentNumber) =>
        DocumentNumber.IsWritten(documentNumber)
            ? null
            : new Refusal(
                "document-number",
                "请填写通知的文号，例如：国办发明电〔2026〕7号。",
                "Please give the number of the notice, such as 国办发明电〔2026〕7号."
            )
            {
                Field = "documentNumber",
            };

    private static Refusal? DaysFault(YearSchedule schedule)
    {
        if (schedule.Days.FirstOrDefault(day => day.Date.Year != schedule.Year) is { } other)
            return new Refusal("other-year", $"{other.Date:O} 不在 {schedule.Year} 年。", $"{other.Date:O} is not in {schedule.Year}.");
        if (schedule.Days.GroupBy(day => day.Date).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return new Refusal("twice-listed", $"{twice.Key:O} 出现了两次。", $"{twice.Key:O} is listed twice.");
        if (schedule.Days.FirstOrDefault(day => !day.Off && !YearSchedule.IsWeekend(day.Date)) is { } odd)
            return new Refusal(
                "no-exchange",
                $"{odd.Date:O} 不是周末，无需调休上班。",
                $"{odd.Date:O} is no weekend day, so it cannot be worked in exchange."
            );
        foreach (var (month, day) in AlwaysOff)
            if (!schedule.Days.Any(d => d.Off && (d.Date.Month, d.Date.Day) == (month, day)))
                return new Refusal(
                    "statutory",
                    $"{month}月{day}日为法定节假日，安排中没有。",
                    $"{schedule.Year}-{month:D2}-{day:D2} is a statutory holiday and is missing."
                );
        var worked = schedule.CountWorked();
        return worked is < Fewest or > Most
            ? new Refusal(
                "count",
                $"按此安排全年有 {worked} 个工作日，与惯例（{Fewest} 至 {Most} 个）不符，请核对是否遗漏。",
                $"By this the year has {worked} working days, and not {Fewest} to {Most}; please check what is missing."
            )
            : null;
    }

    public static Refusal NoYear { get; } = new("year", "请填写四位数年份。", "Please give the year in four digits.", 400);
}
