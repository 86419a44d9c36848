using Chuyi.Functions.Policy;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.Policy;

public class BeijingTimeTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_day_begins_at_sixteen_hours_UTC_of_the_day_before() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 16, 0, 0, TimeSpan.Zero), BeijingTime.StartOf(Day));

    [Fact]
    public void The_last_instant_of_a_day_is_on_it_and_its_end_is_not()
    {
        Assert.Equal(Day, BeijingTime.DayOf(BeijingTime.EndOf(Day).AddTicks(-1)));
        Assert.Equal(Day.AddDays(1), BeijingTime.DayOf(BeijingTime.EndOf(Day)));
    }

    [Fact]
    public void Instants_are_in_UTC() => Assert.Equal(TimeSpan.Zero, BeijingTime.At(Day, new(17, 0)).Offset);

    [Fact]
    public void A_time_of_a_day_is_on_that_day() =>
        Gen.Select(Gen.Int[0, 20_000], Gen.Long[0, TimeSpan.TicksPerDay - 1])
            .Sample((n, ticks) => BeijingTime.DayOf(BeijingTime.At(Day.AddDays(n), new TimeOnly(ticks))) == Day.AddDays(n));
}
