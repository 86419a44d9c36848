using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Policy;

public class DeadlineTests
{
    private static readonly DateOnly LastDay = new(2024, 2, 29);

    [Fact]
    public void The_last_minute_of_the_last_day_is_in_time_and_the_next_is_not()
    {
        Assert.False(Deadline.IsPast(LastDay, BeijingTime.At(LastDay, new TimeOnly(23, 59))));
        Assert.False(Deadline.IsPast(LastDay, BeijingTime.At(LastDay.AddDays(1), TimeOnly.MinValue).AddTicks(-1)));
        Assert.True(Deadline.IsPast(LastDay, BeijingTime.At(LastDay.AddDays(1), TimeOnly.MinValue)));
    }

    [Fact]
    public void It_passes_at_midnight_in_Beijing() =>
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 16, 0, 0, TimeSpan.Zero), Deadline.After(LastDay));

    [Fact]
    public void It_is_said_by_its_last_day()
    {
        Assert.Equal("2024年2月29日 24时（北京时间）", Deadline.Say(LastDay).Zh);
        Assert.Equal("29 February 2024, 24:00 (Beijing time)", Deadline.Say(LastDay).En);
    }
}
