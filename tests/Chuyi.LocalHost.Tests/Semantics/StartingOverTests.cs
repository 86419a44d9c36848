using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

/// <summary>Starting over and ending wait for all that is open.</summary>
public class StartingOverTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_start_over_waits_for_an_activity_which_runs_once(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Renewals.LeaveOpen), new Leftover("activity", key));
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 1);
        Assert.Equal("activity", (await app.Client.GetInstanceAsync(id, true))!.ReadInputAs<Leftover>()!.Kind);
        Deeds.Release(key);
        await app.Clock.SettleAsync();
        Assert.Equal("nothing", (await app.Client.GetInstanceAsync(id, true))!.ReadInputAs<Leftover>()!.Kind);
        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync(id, "go", "on");
        Assert.Equal($"Hello {key}! on", (await app.EndOfAsync(id)).ReadOutputAs<string>());
        Assert.Equal(1, Deeds.RunsOf(key));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_start_over_waits_for_a_child_whose_answer_reaches_no_other_call(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Renewals.LeaveOpen), new Leftover("child", "child"));
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        Assert.Equal("child", (await app.Client.GetInstanceAsync(id, true))!.ReadInputAs<Leftover>()!.Kind);
        await app.Client.RaiseEventAsync("child", "item", 1);
        await app.Client.RaiseEventAsync(id, "go", "on");
        Assert.Equal("Hello child! on", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_start_over_waits_for_a_timer_and_is_created_anew(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var from = app.Clock.GetUtcNow();
        var id = await app.StartAsync(nameof(Renewals.LeaveOpen), new Leftover("timer", "x"));
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        Assert.True(await app.Clock.AdvanceToNextAsync());
        app = await hub.CrashAsync();
        var found = (await app.Client.GetInstanceAsync(id, true))!;
        Assert.Equal((from.AddHours(1), "nothing"), (found.CreatedAt, found.ReadInputAs<Leftover>()!.Kind));
        await app.Clock.SettleAsync();
        Assert.DoesNotContain(await hub.RowsOfAsync(id), key => key.StartsWith('h') && key.Split('-')[1] == "000001");
    }

    [Theory]
    [InlineData(nameof(Renewals.FailWithOpenCall), OrchestrationRuntimeStatus.Failed, false)]
    [InlineData(nameof(Renewals.ReturnWithOpenCall), OrchestrationRuntimeStatus.Completed, false)]
    [InlineData(nameof(Renewals.FailWithOpenCall), OrchestrationRuntimeStatus.Failed, true)]
    [InlineData(nameof(Renewals.ReturnWithOpenCall), OrchestrationRuntimeStatus.Completed, true)]
    public async Task An_end_waits_for_an_activity_that_nobody_awaits(
        string orchestrator,
        OrchestrationRuntimeStatus expected,
        bool onAzurite
    )
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(orchestrator, key);
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 1);
        app = await hub.CrashAsync();
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 2);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await app.Client.GetInstanceAsync(id))!.RuntimeStatus);
        Deeds.Release(key);
        Assert.Equal(expected, (await app.EndOfAsync(id)).RuntimeStatus);
        await app.Clock.SettleAsync();
        Assert.Equal(2, Deeds.RunsOf(key));
    }

    [Fact]
    public async Task What_throws_after_it_asked_to_start_over_has_failed()
    {
        await using var app = await TestApp.InMemoryAsync();
        var ended = await app.EndOfAsync(await app.StartAsync(nameof(Renewals.StartOverAndThrow)));
        Assert.Equal((OrchestrationRuntimeStatus.Failed, "after all"), (ended.RuntimeStatus, ended.FailureDetails!.ErrorMessage));
    }
}
