using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>What is taken for the schedule of a year.</summary>
public class CalendarRulesTests
{
    private const string Text = """
        2027-01-01 至 2027-01-03 休
        2027-02-05 至 2027-02-11 休
        2027-02-13 班
        2027-04-03 至 2027-04-05 休
        2027-05-01 至 2027-05-05 休
        2027-05-08 班
        2027-06-09 休
        2027-09-15 休
        2027-10-01 至 2027-10-07 休
        2027-10-09 班
        """;

    private static readonly YearSchedule Schedule = new()
    {
        Year = 2027,
        DocumentNumber = "国办发明电〔2026〕7号",
        Days = ScheduleText.Read(Text).Value!,
    };

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(2021, "year")]
    [InlineData(2101, "year")]
    [InlineData(2026, "not-now")]
    [InlineData(2027, null)]
    public void A_year_is_entered_that_is_one_and_is_not_built_in(int year, string? code) =>
        Assert.Equal(code, CalendarRules.YearFault(year, WorkingDays.Official)?.Code);

    internal static StageCells Cells { get; } =
        StageCells.Of<CalendarState>(
            CalendarRules.Decide,
            state => state.Stage,
            [CalendarState.Empty, CalendarState.Empty.After(new ScheduleAdded(Schedule), Now)],
            [new AddSchedule(Schedule with { DocumentNumber = "国办发明电〔2027〕1号" })],
            act => new ReceivedAct("id", CaseId.Calendar(2027), "office", Now, act)
        );

    [Fact]
    public void A_schedule_is_read_line_by_line_and_counted()
    {
        Assert.Equal(30, Schedule.Days.Count);
        Assert.Equal(
            new ScheduledDay(new DateOnly(2027, 2, 13), Off: false),
            Assert.Single(Schedule.Days, d => d.Date.Month == 2 && !d.Off)
        );
        Assert.Null(CalendarRules.Fault(Schedule));
        Assert.Equal(Schedule.CountWorked(), WorkingDays.Official.With(Schedule).CountIn(2027));
    }

    [Theory]
    [InlineData("2027-02-30 休")]
    [InlineData("2027-02-05 至 2027-02-01 休")]
    [InlineData("2027-02-05")]
    [InlineData("春节 休")]
    public void A_line_that_cannot_be_read_is_named(string line) =>
        Assert.Contains(line, ScheduleText.Read(Text + "\n" + line).Refusal!.Reason.Zh, StringComparison.Ordinal);

    [Theory]
    [InlineData("随便写的")]
    [InlineData("国办发明电〔2026〕0号")]
    [InlineData("国办发明电[2026]7号")]
    public void A_document_number_looks_like_one(string number) =>
        Assert.Equal("document-number", CalendarRules.Fault(Schedule with { DocumentNumber = number })?.Code);

    [Fact]
    public void What_cannot_be_is_refused_with_the_reason()
    {
        string? Fault(params ScheduledDay[] days) => CalendarRules.Fault(Schedule with { Days = days })?.Code;

        Assert.Equal("other-year", Fault([.. Schedule.Days, new(new DateOnly(2028, 1, 1), true)]));
        Assert.Equal("twice-listed", Fault([.. Schedule.Days, Schedule.Days[0]]));
        Assert.Equal("no-exchange", Fault([.. Schedule.Days, new(new DateOnly(2027, 3, 3), false)]));
        Assert.Equal("statutory", Fault([.. Schedule.Days.Skip(1)]));
        Assert.Equal(
            "count",
            Fault([
                .. Schedule.Days.Where(d => d.Off),
                .. Enumerable.Range(1, 20).Select(n => new ScheduledDay(new DateOnly(2027, 7, n), true)),
            ])
        );
    }

    [Fact]
    public void The_same_schedule_is_entered_once_and_an_amended_one_again()
    {
        var known = CalendarState.Empty.After(new ScheduleAdded(Schedule), default);

        Assert.Equal(new ScheduleAdded(Schedule), Assert.Single(Decide(CalendarState.Empty, Schedule).Facts));
        Assert.NotNull(Decide(known, Schedule).Refusal);
        Assert.Single(Decide(known, Schedule with { DocumentNumber = "国办发明电〔2027〕1号" }).Facts);
    }

    private static Decision Decide(CalendarState state, YearSchedule schedule) =>
        CalendarRules.Decide(state, new ReceivedAct("id", CaseId.Calendar(2027), "office", default, new AddSchedule(schedule)));
}
