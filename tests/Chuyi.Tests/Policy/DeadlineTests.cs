using System.Text.RegularExpressions;
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

    [Theory]
    [InlineData(29, 0, "2024年2月28日 24时（北京时间）", 28)]
    [InlineData(29, 17, "2024年2月29日 17:00（北京时间）", 29)]
    public void An_instant_at_midnight_is_the_end_of_the_day_before(int day, int hour, string said, int last)
    {
        var end = BeijingTime.At(new DateOnly(2024, 2, day), new TimeOnly(hour, 0));

        Assert.Equal(said, Deadline.Say(end).Zh);
        Assert.Equal(new DateOnly(2024, 2, last), Deadline.LastDayBefore(end));
    }

    /// <summary>Whoever says until when leaves it to the deadline, whose words know midnight.</summary>
    [Fact]
    public void Nobody_says_the_end_of_something_as_an_instant() =>
        Assert.Empty(
            from file in Sources.Of(Sources.Service, ".cs", ".razor")
            from line in File.ReadLines(Path.Combine(Sources.Service, file))
            where EndOfSomething.IsMatch(line)
            select $"{file}: {line.Trim()}"
        );

    [Theory]
    [InlineData("$\"{Policy.BeijingTime.Say(state.VerifyBy).Zh}前\"", true)]
    [InlineData("<p>@Day(Model.Until)</p>", true)]
    [InlineData("BeijingTime.Say(Notice.Period.Last)", false)]
    [InlineData("Deadline.Say(deadline)", false)]
    public void An_end_that_is_said_as_an_instant_is_noticed(string line, bool isNoticed) =>
        Assert.Equal(isNoticed, EndOfSomething.IsMatch(line));

    private static readonly Regex EndOfSomething = new(@"(?<!Deadline\.)\b(Day|Say)\([\w.]*\b(\w*[dD]eadline|\w*Until|until|\w*By)\)");

    [Fact]
    public void It_is_said_by_its_last_day()
    {
        Assert.Equal("2024年2月29日 24时（北京时间）", Deadline.Say(LastDay).Zh);
        Assert.Equal("29 February 2024, 24:00 (Beijing time)", Deadline.Say(LastDay).En);
    }
}
