using Chuyi.LocalHost.Host;
using Chuyi.LocalHost.Tests.Semantics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

public class TimerFunctionTests(AzuriteFixture azurite)
{
    private readonly TimerHistory history = new();

    private Hub HubOf(Type timers, bool onAzurite = false) =>
        new(azurite, onAzurite) { Functions = [timers], Services = services => services.AddSingleton(history) };

    [Fact]
    public async Task A_schedule_of_six_fields_runs_at_its_second()
    {
        await using var hub = HubOf(typeof(EachTenMinutes));
        var app = await hub.StartAsync();
        foreach (var instant in new[] { "01:00:14", "01:00:15", "01:10:14", "01:10:16", "01:20:15" })
            await AdvanceAsync(app, instant);
        Assert.Equal(
            [
                "02 01:00:15 last 01 00:00 next 02 01:10",
                "02 01:10:16 last 02 01:00 next 02 01:20",
                "02 01:20:15 last 02 01:10 next 02 01:30",
            ],
            history.Lines
        );
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_run_that_was_missed_is_made_up_for_and_known_to_be_late(bool onAzurite)
    {
        await using var hub = HubOf(typeof(Nightly), onAzurite);
        hub.Settings["Nightly"] = "0 30 2 * * *";
        var app = await hub.StartAsync();
        await AdvanceAsync(app, "02:30:00");
        app = await hub.RestartAsync("held:2026-03-02T12:00:00Z");
        await app.Clock.SettleAsync();
        Assert.Single(history.Lines);

        app = await hub.CrashAsync("held:2026-03-05T06:00:00Z");
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync("held:2026-03-05T07:00:00Z");
        await app.Clock.SettleAsync();
        Assert.Equal(["02 02:30:00 last 01 00:00 next 03 02:30", "05 06:00:00 late last 02 02:30 next 06 02:30"], history.Lines);
    }

    [Fact]
    public async Task A_schedule_of_less_than_a_minute_has_no_status_and_makes_up_for_nothing()
    {
        await using var hub = HubOf(typeof(EachTwentySeconds));
        var app = await hub.StartAsync();
        await AdvanceAsync(app, "01:00:20");
        app = await hub.RestartAsync("held:2026-03-02T01:30:00Z");
        await app.Clock.SettleAsync();
        Assert.Equal(["02 01:00:20"], history.Lines);
        await AdvanceAsync(app, "01:30:20");
        Assert.Equal(2, history.Lines.Count);
    }

    [Fact]
    public async Task A_timer_that_throws_goes_on()
    {
        await using var hub = HubOf(typeof(Broken));
        var app = await hub.StartAsync();
        for (var minute = 1; minute <= 3; minute++)
            await AdvanceAsync(app, $"01:0{minute}:00");
        Assert.Equal(["02 01:01:00", "02 01:02:00", "02 01:03:00"], history.Lines.Select(line => line[..11]));
    }

    [Fact]
    public async Task What_passed_while_the_clock_jumped_runs_once_and_late()
    {
        await using var hub = HubOf(typeof(Broken));
        var app = await hub.StartAsync();
        await AdvanceAsync(app, "01:10:30");
        await AdvanceAsync(app, "01:11:00");
        Assert.Equal(["02 01:10:30 late last 01 00:00 next 02 01:11", "02 01:11:00 last 02 01:10 next 02 01:12"], history.Lines);
    }

    [Fact]
    public async Task A_timer_that_runs_at_the_start_does_so_at_every_start()
    {
        await using var hub = HubOf(typeof(AtStart));
        var app = await hub.StartAsync();
        await app.Clock.SettleAsync();
        app = await hub.RestartAsync("held:2026-03-02T02:00:00Z");
        await app.Clock.SettleAsync();
        Assert.Equal(["02 01:00:00", "02 02:00:00"], history.Lines.Select(line => line[..11]));
    }

    [Fact]
    public async Task A_schedule_that_is_missing_in_the_settings_refuses_the_start()
    {
        await using var hub = HubOf(typeof(Nightly));
        Assert.Contains(
            "%Nightly%",
            (await Assert.ThrowsAsync<AppNotLoadedException>(() => hub.StartAsync())).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("0 30 2 * * *", "2026-03-03T02:30:00")]
    [InlineData("30 2 * * *", "2026-03-03T02:30:00")]
    [InlineData("5 4 3 2 1 *", "2027-01-02T03:04:05")]
    [InlineData("0 0 9 * * Mon-Fri", "2026-03-03T09:00:00")]
    [InlineData("01:30:00", "2026-03-03T02:00:00")]
    public void A_schedule_has_six_fields_or_five_or_is_a_time_span(string text, string expected) =>
        Assert.Equal(
            DateTime.SpecifyKind(DateTime.Parse(expected), DateTimeKind.Utc),
            Schedule.Parse(text).Next(new(2026, 3, 3, 0, 30, 0, DateTimeKind.Utc))
        );

    [Theory, InlineData("daily"), InlineData("0 0 25 * * *"), InlineData("")]
    public void Anything_else_is_no_schedule(string text) => Assert.Throws<FormatException>(() => Schedule.Parse(text));

    private static Task AdvanceAsync(TestApp app, string time) => app.Clock.AdvanceToAsync(DateTimeOffset.Parse($"2026-03-02T{time}Z"));
}
