using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Xunit;
using static Chuyi.Tests.Policy.Dates;

namespace Chuyi.Tests.Rounds;

public class RoundDeadlinesTests
{
    private static readonly RoundCall Call = SampleRound.Call with { Deadline = At("2026-03-20", "17:00") };

    [Fact]
    public void A_call_is_proposed_for_a_month_until_office_hours_end() =>
        Assert.Equal(new DateTime(2026, 4, 1, 17, 0, 0), RoundDeadlines.Proposed(On("2026-03-02")));

    // 15 working days of checks are 21 days, 33 days of reviews and signatures, 10 working days of notices 14 days, 3 weeks off.
    [Fact]
    public void A_round_is_over_when_every_period_was_used_to_its_end() => Assert.Equal(On("2026-06-17"), RoundDeadlines.LastDay(Call));

    [Fact]
    public void It_waits_for_public_values_of_a_later_day() =>
        Assert.Equal(
            On("2026-06-17").AddDays(30),
            RoundDeadlines.LastDay(Call with { RandomSource = Call.RandomSource with { Day = On("2026-04-10").AddDays(30) } })
        );

    [Fact]
    public void Longer_periods_end_later()
    {
        RoundNumbers[] longer =
        [
            Call.Numbers with
            {
                FormalCheckDays = Call.Numbers.FormalCheckDays + 1,
            },
            Call.Numbers with
            {
                SupplementDays = Call.Numbers.SupplementDays + 1,
            },
            Call.Numbers with
            {
                ReviewDays = Call.Numbers.ReviewDays + 1,
            },
            Call.Numbers with
            {
                SignOffDays = Call.Numbers.SignOffDays + 1,
            },
            Call.Numbers with
            {
                NoticeDays = Call.Numbers.NoticeDays + 1,
            },
        ];
        Assert.All(longer, numbers => Assert.True(RoundDeadlines.LastDay(Call with { Numbers = numbers }) > RoundDeadlines.LastDay(Call)));
    }

    [Fact]
    public void A_round_that_ends_in_a_known_year_lasts_into_none_that_is_not() =>
        Assert.Null(RoundDeadlines.UnknownYear(Call, WorkingDays.Official, At("2026-03-02", "09:00")));

    [Theory]
    [InlineData("2026-12-20", 2027)]
    [InlineData("2027-03-20", 2027)]
    [InlineData("2099-03-20", 2099)]
    public void The_first_year_that_is_not_known_is_named(string deadline, int year) =>
        Assert.Equal(
            year,
            RoundDeadlines.UnknownYear(Call with { Deadline = At(deadline, "17:00") }, WorkingDays.Official, At("2026-03-02", "09:00"))
        );

    [Fact]
    public void Days_are_looked_up_until_the_round_ends_and_no_further_than_twenty_years()
    {
        var now = At("2026-03-02", "09:00");
        Assert.Equal(On("2026-06-17"), RoundDeadlines.LastLookedUp(Call, now));
        Assert.Equal(On("2046-03-02"), RoundDeadlines.LastLookedUp(Call with { Deadline = At("2099-03-20", "17:00") }, now));
    }
}
