using Chuyi.LocalHost.Tests.Faults;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Protobuf;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

/// <summary>An id that is used again, at once.</summary>
public class ReuseTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false, false), InlineData(true, false), InlineData(false, true), InlineData(true, true)]
    public async Task An_id_is_used_again_right_after_its_end_and_all_that_was_sent_arrives(bool onAzurite, bool purged)
    {
        const int lives = 20;
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var receiver = await app.StartAsync(nameof(Gatherers.Gather), lives);
        for (var i = 0; i < lives; i++)
        {
            await app.StartAsync(nameof(Gatherers.SendTo), receiver, new("again"));
            Assert.Equal("sent", (await app.EndOfAsync("again")).ReadOutputAs<string>());
            if (purged)
                Assert.Equal(1, (await app.Client.PurgeInstanceAsync("again")).PurgedInstanceCount);
        }
        Assert.Equal(string.Join(' ', Enumerable.Repeat(1, lives)), (await app.EndOfAsync(receiver)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false, false), InlineData(true, false), InlineData(false, true), InlineData(true, true)]
    public async Task Nothing_of_an_earlier_life_shows_in_the_next_one(bool onAzurite, bool purged)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        await app.StartAsync(
            nameof(StatusTellers.TellThenGather),
            9,
            new("id") { Tags = new Dictionary<string, string> { ["life"] = "first" } }
        );
        foreach (var item in new[] { 1, 2, 3 })
            await app.Client.RaiseEventAsync("id", "item", item);
        await app.Clock.SettleAsync();
        await app.Client.TerminateInstanceAsync("id", "over");
        await app.EndOfAsync("id");
        if (purged)
            await app.Client.PurgeInstanceAsync("id");

        await app.StartAsync(nameof(Gatherers.Gather), 2, new("id"));
        await app.Client.RaiseEventAsync("id", "item", 7);
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        var found = (await app.Client.GetInstanceAsync("id", true))!;
        Assert.Equal(
            (OrchestrationRuntimeStatus.Running, null, "null"),
            (found.RuntimeStatus, found.SerializedOutput, found.SerializedCustomStatus)
        );
        Assert.Empty(found.Tags);
        await app.Client.RaiseEventAsync("id", "item", 8);

        Assert.Equal("7 8", (await app.EndOfAsync("id")).ReadOutputAs<string>());
        Assert.Single((await hub.RowsOfAsync("id")).Select(key => key.Split('-')[0]).Where(key => key != "i").Distinct());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_id_is_used_again_while_its_purge_is_under_way(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), key, new("id")));
        // Under way when this returns; of two requests nobody knows which comes first.
        var purged = app.Host.Engine.PurgeAsync("id");
        await app.StartAsync(nameof(Deeds.DoOnce), key, new("id"));
        Assert.True(await purged);

        // A crash between the activity and its result would have it run once more.
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        Assert.Equal(2, (await app.EndOfAsync("id")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task An_id_whose_terminated_instance_still_has_an_activity_under_way_is_used_again_once_that_has_ended()
    {
        var key = AzuriteFixture.NewName();
        await using var app = await TestApp.InMemoryAsync();
        await app.StartAsync(nameof(Deeds.HoldOnce), key, new("id"));
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 1);
        await app.Client.TerminateInstanceAsync("id");
        await app.EndOfAsync("id");

        var started = app.StartAsync(nameof(Deeds.DoOnce), key, new("id"));
        // Long enough to have started, if it could.
        await Task.Delay(100);
        Assert.False(started.IsCompleted);
        Deeds.Release(key);
        await started;
        Assert.Equal(2, (await app.EndOfAsync("id")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_caller_that_leaves_ends_its_waiting_and_not_what_it_asked_for()
    {
        var (hub, gate) = (AzuriteFixture.NewName(), new Gate());
        await using var app = await TestApp.OnAzuriteAsync(azurite.ConnectionString, hub, policy: gate);
        await LeavesAsync(left =>
            app.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Gatherers.Gather), 1, new StartOrchestrationOptions("id"), left)
        );
        await Waiting.UntilAsync(() => app.Host.Engine.Find("id")?.Row.Status == OrchestrationStatus.Running);
        await app.Clock.SettleAsync();
        await LeavesAsync(left => app.Client.RaiseEventAsync("id", "item", 5, left));
        Assert.Equal("5", (await app.EndOfAsync("id")).ReadOutputAs<string>());

        await LeavesAsync(left => app.Client.PurgeInstanceAsync("id", new PurgeInstanceOptions(), left));
        await app.Clock.SettleAsync();
        Assert.Null(await app.Client.GetInstanceAsync("id"));

        // Leaves while storage is being asked.
        async Task LeavesAsync(Func<CancellationToken, Task> act)
        {
            using var left = new CancellationTokenSource();
            gate.Close();
            var acting = act(left.Token);
            await gate.WaitedAtAsync();
            await left.CancelAsync();
            await Assert.ThrowsAnyAsync<Exception>(() => acting);
            gate.Open();
        }
    }
}
