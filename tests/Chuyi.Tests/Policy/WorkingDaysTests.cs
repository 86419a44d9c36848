using System.Globalization;
using Chuyi.Functions.Policy;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.Policy;

public class WorkingDaysTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 1000].Select(n => new DateOnly(2024, 1, 2).AddDays(n));

    private static WorkingDays Days => WorkingDays.Official;

    [Theory]
    [InlineData("2022-07-06", "2022-07-12")]
    [InlineData("2026-02-11", "2026-02-24")]
    [InlineData("2026-04-30", "2026-05-09")]
    [InlineData("2026-09-18", "2026-09-23")]
    [InlineData("2026-09-30", "2026-10-12")]
    public void A_notice_of_five_working_days_ends_when_the_rules_say(string first, string last) =>
        Assert.Equal(On(last), Days.LastDayOfNotice(On(first), 5));

    [Theory]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_the_rules_say(int year, int count) => Assert.Equal(count, Days.CountIn(year));

    [Fact]
    public void A_deadline_counts_from_the_next_day() => Assert.Equal(On("2026-03-09"), Days.Add(On("2026-03-02"), 5));

    [Fact]
    public void A_Sunday_worked_in_exchange_counts() => Assert.True(Days.IsWorkingDay(On("2026-09-20")));

    [Fact]
    public void A_notice_that_starts_on_a_day_off_counts_from_the_first_working_day() =>
        Assert.Equal(On("2026-02-24"), Days.LastDayOfNotice(On("2026-02-16"), 1));

    [Fact]
    public void A_year_without_a_schedule_is_named_with_the_page_to_enter_it_on()
    {
        var unknown = Assert.Throws<UnknownYearException>(() => Days.Add(On("2026-12-30"), 5));
        Assert.Equal(2027, unknown.Year);
        Assert.Contains("2027", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("/office/calendar", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("2027 年", unknown.Refusal.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("/office/calendar", unknown.Refusal.Reason.Zh, StringComparison.Ordinal);
        Assert.Equal((true, false), (Days.Knows(2026), Days.Knows(2027)));
    }

    [Fact]
    public void A_deadline_is_a_working_day_and_as_many_lie_between() =>
        Gen.Select(Day, Gen.Int[1, 30])
            .Sample(
                (from, n) =>
                {
                    var deadline = Days.Add(from, n);
                    var counted = Enumerable
                        .Range(from.DayNumber + 1, deadline.DayNumber - from.DayNumber)
                        .Count(d => Days.IsWorkingDay(DateOnly.FromDayNumber(d)));
                    Assert.True(Days.IsWorkingDay(deadline));
                    Assert.Equal(n, counted);
                }
            );

    [Fact]
    public void As_many_lie_between_as_were_added() =>
        Gen.Select(Day, Gen.Int[1, 30]).Sample((from, n) => Days.Between(from, Days.Add(from, n)) == n);

    [Fact]
    public void None_lies_between_a_day_and_itself_or_an_earlier_one() =>
        Gen.Select(Day, Gen.Int[0, 30]).Sample((from, n) => Days.Between(from, from.AddDays(-n)) == 0);

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Gen.Select(Day, Gen.Int[1, 30]).Sample((from, n) => Days.Add(from, n) <= Days.Add(from.AddDays(1), n));

    [Fact]
    public void Counting_on_is_the_same_as_counting_at_once() =>
        Gen.Select(Day, Gen.Int[1, 15], Gen.Int[1, 15]).Sample((from, a, b) => Days.Add(Days.Add(from, a), b) == Days.Add(from, a + b));

    private static DateOnly On(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
