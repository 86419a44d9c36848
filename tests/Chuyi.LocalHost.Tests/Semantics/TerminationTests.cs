using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class TerminationTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task What_is_terminated_shows_the_output_it_was_given_and_its_timer_is_gone(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.Sleep), TimeSpan.FromDays(1));
        await app.Clock.SettleAsync();
        await app.Client.TerminateInstanceAsync(id, new Answer("closed", 3));
        await app.EndOfAsync(id);

        app = await hub.CrashAsync();
        var ended = await app.EndOfAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal(new Answer("closed", 3), ended.ReadOutputAs<Answer>());
        Assert.Null(app.Clock.NextTimer);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_scheduled_instance_that_is_terminated_never_starts(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Deeds.DoOnce), key, new(StartAt: app.Clock.GetUtcNow().AddHours(1)));
        await app.Client.TerminateInstanceAsync(id, "no longer");
        Assert.Equal("no longer", (await app.EndOfAsync(id)).ReadOutputAs<string>());

        app = await hub.CrashAsync();
        await app.Clock.AdvanceToAsync(app.Clock.GetUtcNow().AddHours(2));
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await app.EndOfAsync(id)).RuntimeStatus);
        Assert.Equal(0, Deeds.RunsOf(key));
    }

    [Fact]
    public async Task A_suspended_instance_can_be_terminated()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 1);
        await app.Client.SuspendInstanceAsync(id);
        await app.Client.RaiseEventAsync(id, "item", 1);
        await app.Client.TerminateInstanceAsync(id, "enough");
        var ended = await app.EndOfAsync(id);
        Assert.Equal((OrchestrationRuntimeStatus.Terminated, "enough"), (ended.RuntimeStatus, ended.ReadOutputAs<string>()));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Children_of_a_terminated_parent_live_on_if_not_asked_otherwise(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(SampleFamilies.ParentOf), nameof(SampleOrchestrations.GreetThenWait));
        await app.Clock.SettleAsync();
        await app.Client.TerminateInstanceAsync(id, "enough");
        await app.EndOfAsync(id);

        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync(id + "-child", "answer", "Bye!");
        Assert.Equal("Hello Wu! Bye!", (await app.EndOfAsync(id + "-child")).ReadOutputAs<string>());
        Assert.Equal("enough", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_activity_of_a_terminated_instance_runs_once(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Deeds.HoldOnce), key);
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 1);
        await app.Client.TerminateInstanceAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await app.EndOfAsync(id)).RuntimeStatus);
        Deeds.Release(key);
        await app.Clock.SettleAsync();

        app = await hub.RestartAsync();
        await app.Clock.SettleAsync();
        Assert.Equal(1, Deeds.RunsOf(key));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_activity_that_a_crash_cut_off_runs_again_although_its_instance_was_terminated(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Deeds.HoldOnce), key);
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 1);
        await app.Client.TerminateInstanceAsync(id);
        await app.EndOfAsync(id);

        app = await hub.CrashAsync();
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 2);
        Deeds.Release(key);
        await app.Clock.SettleAsync();

        app = await hub.CrashAsync();
        await app.Clock.SettleAsync();
        Assert.Equal(2, Deeds.RunsOf(key));
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await app.EndOfAsync(id)).RuntimeStatus);
    }
}

/// <summary>What somebody who terminates says.</summary>
public sealed record Answer(string Reason, int Article);
