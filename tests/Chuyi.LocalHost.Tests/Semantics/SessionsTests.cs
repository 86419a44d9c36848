using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

/// <summary>What the worker keeps in memory between steps, and what happens when it has forgotten it.</summary>
public class SessionsTests
{
    [Fact]
    public async Task An_instance_that_the_worker_has_forgotten_has_its_history_sent_again()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 3);
        await app.Client.RaiseEventAsync(id, "item", 1);
        await app.Clock.SettleAsync();
        for (var item = 2; item <= 3; item++)
        {
            Assert.True(Forget(app) > 0);
            await app.Client.RaiseEventAsync(id, "item", item);
        }
        Assert.Equal("1 2 3", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task What_was_not_written_down_is_sent_again_too()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.TakeInOrder));
        await app.Clock.SettleAsync();
        // That the timer fired is in memory only: nothing followed.
        Assert.True(await app.Clock.AdvanceToNextAsync());
        Forget(app);
        await app.Client.RaiseEventAsync(id, "item", "a");
        Forget(app);
        await app.Client.RaiseEventAsync(id, "item", "b");
        Assert.Equal("ab", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData("true", true), InlineData("false", false)]
    public async Task A_setting_says_whether_anything_is_kept(string setting, bool kept)
    {
        await using var app = await TestApp.StartAsync(
            new() { Settings = { ["AzureFunctionsJobHost:extensions:durableTask:extendedSessionsEnabled"] = setting } }
        );
        var id = await app.StartAsync(nameof(Gatherers.Gather), 2);
        await app.Client.RaiseEventAsync(id, "item", 1);
        await app.Clock.SettleAsync();
        Assert.Equal(kept, app.Services.GetRequiredService<ExtendedSessionsCache>().IsInitialized);
        await app.Client.RaiseEventAsync(id, "item", 2);
        Assert.Equal("1 2", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    private static int Forget(TestApp app)
    {
        var sessions = app.Services.GetRequiredService<ExtendedSessionsCache>().GetOrInitializeCache(30);
        var count = sessions.Count;
        sessions.Clear();
        return count;
    }
}
