using Xunit;

namespace Chuyi.LocalHost.Tests;

/// <summary>Who moves the clock, and what has happened when it stands again.</summary>
public class ClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("held")]
    [InlineData("skipping")]
    public async Task A_year_of_monthly_duties_is_lived_through_without_waiting(string clock)
    {
        await using var app = await TestApp.InMemoryAsync($"{clock}:{Start:O}");
        var id = await app.StartAsync(nameof(SampleLives.Year), 12);
        if (clock == "held")
            await app.Clock.AdvanceToAsync(Start.AddDays(400), TestContext.Current.CancellationToken);

        Assert.Equal("04 05 06 07 08 09 10 11 12 01 02 03", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Advancing_stops_at_every_timer_in_order_and_waits_for_what_follows()
    {
        await using var app = await TestApp.InMemoryAsync($"held:{Start:O}");
        var late = await app.StartAsync(nameof(SampleLives.SleepThenWork), TimeSpan.FromHours(2));
        var early = await app.StartAsync(nameof(SampleLives.SleepThenWork), TimeSpan.FromHours(1));
        await app.Clock.SettleAsync(TestContext.Current.CancellationToken);

        await app.Clock.AdvanceToAsync(Start.AddHours(3), TestContext.Current.CancellationToken);

        Assert.Equal(Start.AddHours(3), app.Clock.GetUtcNow());
        Assert.Equal(Start.AddHours(1), (await app.EndOfAsync(early)).ReadOutputAs<DateTimeOffset>());
        Assert.Equal(Start.AddHours(2), (await app.EndOfAsync(late)).ReadOutputAs<DateTimeOffset>());
    }

    [Fact]
    public async Task A_held_clock_moves_to_the_next_timer_and_says_when_there_is_none()
    {
        await using var app = await TestApp.InMemoryAsync($"held:{Start:O}");
        await app.StartAsync(nameof(SampleOrchestrations.Sleep), TimeSpan.FromDays(3));
        await app.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Start.AddDays(3), app.Clock.NextTimer);

        Assert.True(await app.Clock.AdvanceToNextAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Start.AddDays(3), app.Clock.GetUtcNow());
        Assert.False(await app.Clock.AdvanceToNextAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_clock_that_is_not_held_is_not_advanced()
    {
        await using var app = await TestApp.InMemoryAsync("real");
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Clock.AdvanceToAsync(Start, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_nearer_timer_is_not_slept_through_however_many_are_set_at_once()
    {
        await using var app = await TestApp.InMemoryAsync("real");
        // Far and near ones from many threads: the alarm must end up at the nearest.
        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(i =>
                    Task.Run(() =>
                        app.StartAsync(
                            nameof(SampleOrchestrations.Sleep),
                            i % 2 == 0 ? TimeSpan.FromHours(1) : TimeSpan.FromMilliseconds(300),
                            new($"sleeper{i}")
                        )
                    )
                )
        );
        for (var i = 1; i < 200; i += 2)
            // What the alarm slept through would stand still for an hour, and end this wait.
            await app.EndOfAsync($"sleeper{i}");
    }

    [Theory]
    [InlineData("sometimes")]
    [InlineData("real:2026-03-02T01:00:00Z")]
    [InlineData("held:yesterday")]
    public void A_setting_that_is_no_clock_is_refused(string setting) =>
        Assert.Throws<FormatException>(() => Chuyi.LocalHost.HostClock.Parse(setting));
}
