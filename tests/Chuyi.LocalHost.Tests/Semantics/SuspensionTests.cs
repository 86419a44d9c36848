using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class SuspensionTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Events_for_a_suspended_instance_are_taken_in_order_at_its_resume(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 3);
        await app.Client.RaiseEventAsync(id, "item", 1);
        await app.Client.SuspendInstanceAsync(id, "holiday");
        await app.Client.RaiseEventAsync(id, "item", 2);
        await app.Client.RaiseEventAsync(id, "item", 3);
        await app.Clock.SettleAsync();

        app = await hub.CrashAsync();
        await app.Clock.SettleAsync();
        var held = (await app.Client.GetInstanceAsync(id, true))!;
        Assert.Equal((OrchestrationRuntimeStatus.Suspended, null), (held.RuntimeStatus, held.SerializedOutput));
        await app.Client.ResumeInstanceAsync(id);

        Assert.Equal("1 2 3", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Events_for_a_suspended_instance_keep_their_order_over_its_generations(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Append), "");
        await app.Client.SuspendInstanceAsync(id);
        foreach (var item in new[] { "a", "b", "c" })
            await app.Client.RaiseEventAsync(id, "item", item);
        await app.Clock.SettleAsync();

        app = await hub.CrashAsync();
        await app.Client.ResumeInstanceAsync(id);
        await app.Client.RaiseEventAsync(id, "item", "end");

        Assert.Equal(" a b c", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_activity_that_ends_while_its_instance_is_suspended_does_not_run_again_after_a_crash(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Deeds.HoldOnce), key);
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 1);
        await app.Client.SuspendInstanceAsync(id);
        Deeds.Release(key);
        await app.Clock.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await app.Client.GetInstanceAsync(id))!.RuntimeStatus);

        app = await hub.CrashAsync();
        await app.Clock.SettleAsync();
        await app.Client.ResumeInstanceAsync(id);

        Assert.Equal(1, (await app.EndOfAsync(id)).ReadOutputAs<int>());
        Assert.Equal(1, Deeds.RunsOf(key));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_timer_that_fires_while_its_instance_is_suspended_is_noticed_at_the_resume(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.Sleep), TimeSpan.FromHours(1));
        await app.Client.SuspendInstanceAsync(id);
        await app.Clock.AdvanceToAsync(new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await app.Client.GetInstanceAsync(id))!.RuntimeStatus);

        app = await hub.CrashAsync();
        await app.Client.ResumeInstanceAsync(id);

        Assert.Equal(new(2026, 3, 2, 3, 0, 0, DateTimeKind.Utc), (await app.EndOfAsync(id)).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task What_is_suspended_is_not_suspended_again_and_what_is_not_suspended_is_not_resumed()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 1);
        await app.Clock.SettleAsync();
        Assert.Equal(
            StatusCode.FailedPrecondition,
            (await Assert.ThrowsAsync<RpcException>(() => app.Client.ResumeInstanceAsync(id))).StatusCode
        );

        await app.Client.SuspendInstanceAsync(id);
        await app.Clock.SettleAsync();
        Assert.Equal(
            StatusCode.FailedPrecondition,
            (await Assert.ThrowsAsync<RpcException>(() => app.Client.SuspendInstanceAsync(id))).StatusCode
        );

        await app.Client.ResumeInstanceAsync(id);
        await app.Client.RaiseEventAsync(id, "item", 1);
        Assert.Equal("1", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_scheduled_instance_that_is_suspended_is_held_once_it_has_started()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 1, new(StartAt: app.Clock.GetUtcNow().AddHours(1)));
        await app.Client.SuspendInstanceAsync(id);
        await app.Client.RaiseEventAsync(id, "item", 7);
        Assert.True(await app.Clock.AdvanceToNextAsync());
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await app.Client.GetInstanceAsync(id))!.RuntimeStatus);

        await app.Client.ResumeInstanceAsync(id);
        Assert.Equal("7", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Right_after_a_restart_an_instance_is_known_to_be_suspended(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        List<string> ids = [];
        for (var i = 0; i < 20; i++)
            ids.Add(await app.StartAsync(nameof(Gatherers.GatherSlowly)));
        foreach (var id in ids)
            await app.Client.SuspendInstanceAsync(id);
        await app.Clock.SettleAsync();

        app = await hub.CrashAsync();
        // Nobody waits here until their code has been replayed.
        foreach (var id in ids)
            Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await app.Client.GetInstanceAsync(id))!.RuntimeStatus);
        foreach (var id in ids)
            await app.Client.ResumeInstanceAsync(id);
        foreach (var id in ids)
            await app.Client.RaiseEventAsync(id, "item", 1);
        foreach (var id in ids)
            Assert.Equal(1, (await app.EndOfAsync(id)).ReadOutputAs<int>());
    }
}
