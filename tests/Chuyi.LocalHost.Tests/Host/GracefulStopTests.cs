using Chuyi.LocalHost.Tests.Semantics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

public class GracefulStopTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_stop_waits_for_an_activity_and_its_result_is_not_lost(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Deeds.FinishOnce), key);
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 1);
        var restarted = hub.RestartAsync();
        // Long enough to have stopped, if it did not wait.
        await Task.Delay(300);
        Assert.False(restarted.IsCompleted);
        Deeds.Release(key);

        app = await restarted;
        Assert.Equal(1, (await app.EndOfAsync(id)).ReadOutputAs<int>());
        Assert.Equal(1, Deeds.RunsOf(key));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_an_app_that_ends_by_itself_cuts_off_has_not_failed(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var called = await app.StartAsync(nameof(Deeds.HoldOnce), key);
        var waiting = await app.StartAsync(nameof(Gatherers.Gather), 1);
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 1);
        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal("The app has ended by itself.", await Waiting.ForAsync(app.Host.Ended));
        var raised = app.Client.RaiseEventAsync(waiting, "item", 1);
        // Long enough to have been taken, if it could.
        await Task.Delay(300);
        Assert.False(raised.IsCompletedSuccessfully);

        app = await hub.CrashAsync();
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 2);
        Deeds.Release(key);
        Assert.Equal(2, (await app.EndOfAsync(called)).ReadOutputAs<int>());
        await app.Client.RaiseEventAsync(waiting, "item", 2);
        Assert.Equal("2", (await app.EndOfAsync(waiting)).ReadOutputAs<string>());
        await Assert.ThrowsAnyAsync<Exception>(() => raised);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_activity_that_stops_with_its_host_runs_again_after_the_restart(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        var heard = new Heard();
        await using var hub = new Hub(azurite, onAzurite)
        {
            Settings = { ["Logging:LogLevel:Default"] = "Warning" },
            Logging = logging => logging.AddProvider(heard),
        };
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Deeds.HoldOnce), key);
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 1);
        app = await hub.RestartAsync();
        Assert.False(heard.Has("still ran when the host stopped"));
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 2);
        Deeds.Release(key);
        Assert.Equal(2, (await app.EndOfAsync(id)).ReadOutputAs<int>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_stop_waits_for_a_request_and_its_answer_is_whole(bool isolate)
    {
        var key = AzuriteFixture.NewName();
        var app = await TestApp.StartAsync(new() { Isolate = isolate });
        using var http = app.Http;
        var asked = http.GetStringAsync($"/slow/{key}", TestContext.Current.CancellationToken);
        await Waiting.UntilAsync(async () => await http.GetStringAsync($"/deeds/{key}") == "1");
        await app.DisposeAsync();
        Assert.Equal("slow", await asked);
    }
}
