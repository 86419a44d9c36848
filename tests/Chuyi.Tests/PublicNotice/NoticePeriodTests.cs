using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Xunit;
using static Chuyi.Tests.Policy.Dates;

namespace Chuyi.Tests.PublicNotice;

public class NoticePeriodTests
{
    /// <summary>Five working days; the day of the decision does not count, the first day of the notice does.</summary>
    [Theory]
    [InlineData("2022-07-05", "2022-07-06", "2022-07-12")]
    [InlineData("2026-02-10", "2026-02-11", "2026-02-24")] // Spring Festival; Saturday 14 February is worked
    [InlineData("2026-04-29", "2026-04-30", "2026-05-09")] // Labour Day; Saturday 9 May is worked
    [InlineData("2026-09-17", "2026-09-18", "2026-09-23")] // Sunday 20 September is worked
    [InlineData("2026-09-30", "2026-10-08", "2026-10-13")] // decided on the eve of a holiday
    [InlineData("2026-03-20", "2026-03-23", "2026-03-27")] // decided on a Friday
    [InlineData("2025-12-30", "2025-12-31", "2026-01-07")] // the turn of the year; Sunday 4 January is worked
    [InlineData("2024-02-27", "2024-02-28", "2024-03-05")] // 29 February counts
    public void It_begins_on_the_next_working_day_and_lasts_the_working_days_of_the_round(string decided, string first, string last)
    {
        Assert.Equal(new NoticePeriod(On(first), On(last)), NoticePeriod.DecidedAt(WorkingDays.Official, At(decided, "00:00"), 5));
        Assert.Equal(new NoticePeriod(On(first), On(last)), NoticePeriod.DecidedAt(WorkingDays.Official, At(decided, "23:59"), 5));
    }

    [Fact]
    public void It_is_up_from_the_first_minute_of_its_first_day_to_the_last_of_its_last()
    {
        var period = new NoticePeriod(On("2026-03-23"), On("2026-03-27"));

        Assert.Equal(At("2026-03-23", "00:00"), period.From);
        Assert.Equal(At("2026-03-28", "00:00"), period.Until);
    }

    [Fact]
    public void A_year_whose_schedule_is_not_known_is_named() =>
        Assert.Equal(
            2027,
            Assert.Throws<UnknownYearException>(() => NoticePeriod.DecidedAt(WorkingDays.Official, At("2026-12-28", "09:00"), 5)).Year
        );
}
