using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class CustomStatusTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_status_outlives_a_start_over_until_the_next_generation_sets_another(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(StatusTellers.TellOnce), true);
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        Assert.Equal("""{"stage":"first"}""", await StatusAsync(app, id));

        await app.Client.RaiseEventAsync(id, "next", "go");
        await app.Clock.SettleAsync();
        Assert.Equal("""{"stage":"first"}""", await StatusAsync(app, id));
        app = await hub.CrashAsync();
        Assert.Equal("""{"stage":"first"}""", await StatusAsync(app, id));
        await app.Client.RaiseEventAsync(id, "next", "stop");
        Assert.Equal("stop", (await app.EndOfAsync(id)).ReadOutputAs<string>());
        Assert.Equal("""{"stage":"first"}""", await StatusAsync(app, id));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_status_set_to_nothing_stays_as_it_was_and_the_last_one_outlives_the_end(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(StatusTellers.TellAndTakeBack));
        await app.Clock.SettleAsync();
        Assert.Equal("\"said\"", await StatusAsync(app, id));
        await app.Client.RaiseEventAsync(id, "next");
        await app.Clock.SettleAsync();
        Assert.Equal("\"said\"", await StatusAsync(app, id));
        await app.Client.RaiseEventAsync(id, "next");
        await app.EndOfAsync(id);

        app = await hub.CrashAsync();
        Assert.Equal("done", (await app.Client.GetInstanceAsync(id, true))!.ReadCustomStatusAs<string>());
    }

    private static async Task<string?> StatusAsync(TestApp app, string id) =>
        (await app.Client.GetInstanceAsync(id, true))!.SerializedCustomStatus;
}
