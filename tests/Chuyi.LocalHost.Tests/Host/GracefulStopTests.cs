using Chuyi.LocalHost.Tests.Semantics;
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
        await Hub.UntilAsync(() => Deeds.RunsOf(key) == 1);
        var restarted = hub.RestartAsync();
        await Task.Delay(300);
        Assert.False(restarted.IsCompleted);
        Deeds.Release(key);

        app = await restarted;
        Assert.Equal(1, (await app.EndOfAsync(id)).ReadOutputAs<int>());
        Assert.Equal(1, Deeds.RunsOf(key));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_activity_that_stops_with_its_host_runs_again_after_the_restart(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Deeds.HoldOnce), key);
        await Hub.UntilAsync(() => Deeds.RunsOf(key) == 1);
        app = await hub.RestartAsync().WaitAsync(TimeSpan.FromSeconds(15));
        await Hub.UntilAsync(() => Deeds.RunsOf(key) == 2);
        Deeds.Release(key);
        Assert.Equal(2, (await app.EndOfAsync(id)).ReadOutputAs<int>());
    }
}
