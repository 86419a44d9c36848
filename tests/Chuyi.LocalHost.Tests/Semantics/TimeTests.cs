using Microsoft.Extensions.Logging;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class TimeTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-03-02 01:00:00Z Utc")]
    [InlineData("0001-01-01T00:00:00", "2026-03-02 01:00:00Z Utc")]
    [InlineData("2026-03-03T08:00:00", "2026-03-03 08:00:00Z Utc")]
    [InlineData("2027-03-03T08:00:00Z", "2027-03-03 08:00:00Z Utc")]
    public async Task A_timer_fires_at_its_time_and_at_once_if_that_has_passed(string instant, string expected)
    {
        await using var hub = new Hub(azurite, onAzurite: true);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Times.SleepUntil), instant);
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        // A long timer is several, none longer than three days.
        while (await app.Clock.AdvanceToNextAsync()) { }
        Assert.Equal(expected, (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_timer_with_a_cancelled_token_is_cancelled_at_once()
    {
        await using var app = await TestApp.InMemoryAsync();
        Assert.Equal(
            "cancelled",
            (await app.EndOfAsync(await app.StartAsync(nameof(Times.SleepWithCancelledToken)))).ReadOutputAs<string>()
        );
        Assert.Null(app.Clock.NextTimer);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Replay_reads_the_same_times_and_guids_and_logs_nothing_again(bool onAzurite)
    {
        var logs = new CapturedLogs();
        await using var hub = new Hub(azurite, onAzurite)
        {
            Settings = { ["Logging:LogLevel:Chuyi.Tests.Reread"] = "Information" },
            Logging = logging => logging.AddProvider(logs),
        };
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Times.Reread));
        await app.Clock.SettleAsync();
        for (var i = 0; i < 3; i++)
        {
            app = await hub.CrashAsync($"held:2026-03-0{3 + i}T00:00:00Z");
            await app.Client.RaiseEventAsync(id, "next");
            await app.Clock.SettleAsync();
        }
        var read = (await app.EndOfAsync(id)).ReadOutputAs<string[]>()!;
        Assert.Equal(["2026-03-02 01:00:00Z", "2026-03-03 00:00:00Z", "2026-03-04 00:00:00Z"], read.Select(line => line[..20]));
        Assert.Equal(3, read.Select(line => line[21..]).Distinct().Count());
        Assert.Equal(
            [$"Said 1 by {id}", $"Said 2 by {id}", $"Said 3 by {id}"],
            logs.Of("Chuyi.Tests.Reread").Select(entry => entry["Text"])
        );
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Time_does_not_go_back_when_the_clock_does(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Times.Reread));
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync("held:2026-02-01T00:00:00Z");
        for (var i = 0; i < 3; i++)
            await app.Client.RaiseEventAsync(id, "next");
        Assert.All(
            (await app.EndOfAsync(id)).ReadOutputAs<string[]>()!,
            line => Assert.StartsWith("2026-03-02 01:00:00Z", line, StringComparison.Ordinal)
        );
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Code_replays_only_after_a_restart(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var stayed = await app.StartAsync(nameof(Times.TellIfReplaying));
        var returned = await app.StartAsync(nameof(Times.TellIfReplaying));
        await app.Client.RaiseEventAsync(stayed, "next");
        Assert.Equal("False False", (await app.EndOfAsync(stayed)).ReadOutputAs<string>());
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync(returned, "next");
        Assert.Equal("True False", (await app.EndOfAsync(returned)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Code_that_the_worker_has_forgotten_is_replayed_and_goes_on(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite)
        {
            Settings = { ["AzureFunctionsJobHost:extensions:durableTask:extendedSessionIdleTimeoutInSeconds"] = "1" },
        };
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Times.TellIfReplaying));
        await app.Clock.SettleAsync();
        // Its memory forgets by the machine's clock.
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        await app.Client.RaiseEventAsync(id, "next", TestContext.Current.CancellationToken);
        Assert.Equal("True False", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }
}
