using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Xunit;
using static Chuyi.Tests.Policy.Dates;

namespace Chuyi.Tests.Applications;

public class ApplicationDeadlinesTests
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Default(2, 1, 3);

    /// <summary>By day of submission; five working days, the day itself not counted.</summary>
    [Theory]
    [InlineData("2026-03-02", "2026-03-09")] // a week without holidays
    [InlineData("2026-02-11", "2026-02-25")] // Spring Festival; Saturday 14 February is worked
    [InlineData("2026-09-18", "2026-09-24")] // Sunday 20 September is worked
    [InlineData("2026-09-30", "2026-10-13")] // National Day; Saturday 10 October is worked
    [InlineData("2025-12-29", "2026-01-06")] // the turn of the year; Sunday 4 January is worked
    [InlineData("2024-02-28", "2024-03-06")] // 29 February counts
    public void The_check_ends_on_the_fifth_working_day(string submitted, string last)
    {
        Assert.Equal(On(last), ApplicationDeadlines.CheckBy(WorkingDays.Official, At(submitted, "09:00"), Numbers));
        Assert.Equal(
            On(last),
            ApplicationDeadlines.SupplementDue(WorkingDays.Official, Checking(At("2024-01-02", "09:00")), At(submitted, "09:00"))
        );
    }

    [Fact]
    public void The_day_is_that_of_Beijing_to_its_last_minute()
    {
        Assert.Equal(On("2026-03-09"), ApplicationDeadlines.CheckBy(WorkingDays.Official, At("2026-03-02", "00:00"), Numbers));
        Assert.Equal(On("2026-03-09"), ApplicationDeadlines.CheckBy(WorkingDays.Official, At("2026-03-02", "23:59"), Numbers));
        Assert.Equal(On("2026-03-10"), ApplicationDeadlines.CheckBy(WorkingDays.Official, At("2026-03-03", "00:00"), Numbers));
    }

    [Fact]
    public void The_days_are_those_of_the_round() =>
        Assert.Equal(
            On("2026-03-04"),
            ApplicationDeadlines.CheckBy(WorkingDays.Official, At("2026-03-02", "09:00"), Numbers with { FormalCheckDays = 2 })
        );

    [Fact]
    public void A_year_whose_schedule_is_not_known_is_named()
    {
        var unknown = Assert.Throws<UnknownYearException>(() =>
            ApplicationDeadlines.SupplementDue(WorkingDays.Official, Checking(At("2026-12-01", "09:00")), At("2026-12-28", "09:00"))
        );
        Assert.Null(ApplicationDeadlines.CheckBy(WorkingDays.Official, At("2026-12-28", "09:00"), Numbers));
        Assert.Equal(2027, unknown.Year);
    }

    /// <summary>Submitted on Monday 2 March, so that the check ends on Monday the 9th.</summary>
    [Theory]
    [InlineData("2026-03-02", "2026-03-03", "2026-03-10")] // five left
    [InlineData("2026-03-04", "2026-03-06", "2026-03-11")] // three left: Thursday, Friday, Monday
    [InlineData("2026-03-06", "2026-03-13", "2026-03-16")] // one left, over a weekend
    [InlineData("2026-03-09", "2026-03-11", "2026-03-12")] // asked on the last day: one at least
    [InlineData("2026-03-11", "2026-03-18", "2026-03-19")] // asked when it was overdue: one at least
    public void The_clock_stands_still_while_a_supplement_is_asked_for(string asked, string supplemented, string last)
    {
        var state = Checking(At("2026-03-02", "09:00"))
            .After(new SupplementRequested(new() { Defects = ["缺章"], Due = On("2026-04-01") }), At(asked, "16:00"));

        Assert.Equal(On(last), ApplicationDeadlines.CheckAgainBy(WorkingDays.Official, state, At(supplemented, "23:59")));
    }

    [Fact]
    public void Over_a_holiday_as_many_working_days_are_left_as_before_it()
    {
        // Submitted on a Sunday off, so that the check ends on 9 October; asked for before the holiday, the 8th and 9th are left.
        var asked = new SupplementRequested(new() { Defects = ["缺章"], Due = On("2026-10-13") });
        var state = Checking(At("2026-09-27", "09:00")).After(asked, At("2026-09-30", "10:00"));

        // Saturday 10 October is worked.
        Assert.Equal(On("2026-10-10"), ApplicationDeadlines.CheckAgainBy(WorkingDays.Official, state, At("2026-10-08", "10:00")));
    }

    [Fact]
    public void Where_nothing_was_submitted_or_asked_for_there_is_no_day()
    {
        Assert.Null(ApplicationDeadlines.SupplementDue(WorkingDays.Official, ApplicationState.Empty, At("2026-03-02", "09:00")));
        Assert.Null(ApplicationDeadlines.CheckAgainBy(WorkingDays.Official, ApplicationState.Empty, At("2026-03-02", "09:00")));
        Assert.Null(
            ApplicationDeadlines.CheckAgainBy(WorkingDays.Official, Checking(At("2026-03-02", "09:00")), At("2026-03-02", "09:00"))
        );
    }

    /// <summary>Due on Wednesday 11 March; a letter that is late moves it by whole weeks.</summary>
    [Theory]
    [InlineData(11.99, null)]
    [InlineData(12, "2026-03-18")]
    [InlineData(7 * 24, "2026-03-18")]
    [InlineData((7 * 24) + 0.01, "2026-03-25")]
    public void A_supplement_whose_notice_is_late_is_due_as_many_weeks_later(double hours, string? due)
    {
        var asked = At("2026-03-04", "16:00");
        var state = Checking(At("2026-03-02", "09:00"))
            .After(new SupplementRequested(new() { Defects = ["缺章"], Due = On("2026-03-11") }), asked);

        Assert.Equal(due is null ? null : On(due), ApplicationDeadlines.ExtendedTo(state, asked, asked.AddHours(hours)));
    }

    [Fact]
    public void A_check_that_could_not_be_counted_is_counted_from_its_own_beginning()
    {
        var checking = Checking(At("2026-03-02", "09:00"));
        var again = checking
            .After(new SupplementRequested(new() { Defects = ["缺章"], Due = On("2026-03-11") }), At("2026-03-04", "16:00"))
            .After(new Supplemented(new() { Documents = [], CheckBy = null }), At("2026-03-06", "09:00"));

        Assert.Equal(On("2026-03-09"), ApplicationDeadlines.CountAgain(WorkingDays.Official, checking));
        Assert.Equal(On("2026-03-11"), ApplicationDeadlines.CountAgain(WorkingDays.Official, again));
    }

    [Fact]
    public void The_call_is_open_to_the_last_second_before_its_deadline()
    {
        var deadline = At("2026-03-20", "17:00");

        Assert.True(ApplicationDeadlines.IsOpen(deadline, deadline.AddTicks(-1)));
        Assert.False(ApplicationDeadlines.IsOpen(deadline, deadline));
    }

    private static ApplicationState Checking(DateTimeOffset at) =>
        ApplicationState.Empty.After(
            new Submitted(SampleApplication.Of(ApplicationDeadlines.CheckBy(WorkingDays.Official, at, Numbers), Numbers, []), "X"),
            at
        );
}
