using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class ChildrenTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_child_knows_its_parent_also_after_a_crash_and_a_start_over(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        await app.StartAsync(nameof(Relatives.Send), new Errand(nameof(Relatives.Introduce), "child", "x"), new("parent"));
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync("child", "go", "over");
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync("child", "go", "end");
        Assert.Equal("child of Send parent: x version ''", (await app.EndOfAsync("parent")).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_child_without_an_id_gets_one_that_a_crash_does_not_change(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        await app.StartAsync(nameof(Relatives.Send), new Errand(nameof(Relatives.Introduce), null, "x"), new("parent"));
        await app.Clock.SettleAsync();
        var child = app.Host.Engine.Instances.Single(instance => instance.Id != "parent").Id;
        Assert.True(Guid.TryParseExact(child, "N", out _), child);
        app = await hub.CrashAsync();
        await app.Clock.SettleAsync();
        await app.Client.RaiseEventAsync(child, "go", "end");
        Assert.StartsWith($"{child} of Send parent", (await app.EndOfAsync("parent")).ReadOutputAs<string>(), StringComparison.Ordinal);
        Assert.Equal(2, app.Host.Engine.Instances.Count);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_call_under_an_id_in_use_fails_and_the_other_instance_goes_on(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        await app.StartAsync(nameof(Gatherers.Gather), 1, new("taken"));
        await app.Clock.SettleAsync();
        var id = await app.StartAsync(nameof(Relatives.Send), new Errand(nameof(Relatives.Introduce), "taken", "x"));
        Assert.Equal(
            "failed: DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException",
            (await app.EndOfAsync(id)).ReadOutputAs<string>()
        );
        await app.Client.RaiseEventAsync("taken", "item", 1);
        Assert.Equal("1", (await app.EndOfAsync("taken")).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_call_under_the_id_of_an_ended_instance_runs_it_anew(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), AzuriteFixture.NewName(), new("used")));
        var id = await app.StartAsync(nameof(Relatives.Send), new Errand(nameof(Relatives.Introduce), "used", "again"));
        await app.Clock.SettleAsync();
        await app.Client.RaiseEventAsync("used", "go", "end");
        Assert.Contains("again", (await app.EndOfAsync(id)).ReadOutputAs<string>(), StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_terminated_child_fails_the_call(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        await app.StartAsync(nameof(Relatives.Send), new Errand(nameof(Relatives.Introduce), "child", "x"), new("parent"));
        await app.Clock.SettleAsync();
        await app.Client.TerminateInstanceAsync("child", "no");
        Assert.Equal("failed: Terminated", (await app.EndOfAsync("parent")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_that_nobody_has_fails_the_call()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Relatives.Send), new Errand("Nobody", "child", "x"));
        Assert.Equal("failed: System.InvalidOperationException", (await app.EndOfAsync(id)).ReadOutputAs<string>());
        Assert.Contains(
            "The following are the known orchestrator functions: ",
            (await app.EndOfAsync("child")).FailureDetails!.ErrorMessage,
            StringComparison.Ordinal
        );
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_parent_that_has_returned_runs_until_the_child_has_ended_that_it_did_not_wait_for(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Relatives.Detach), "child");
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        await app.Clock.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await app.Client.GetInstanceAsync(id))!.RuntimeStatus);
        await app.Client.RaiseEventAsync("child", "item", 1);
        Assert.Equal("detached", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }
}
