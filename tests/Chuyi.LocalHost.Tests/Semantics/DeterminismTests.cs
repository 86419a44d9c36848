using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

/// <summary>Code that was changed while an instance of it was running.</summary>
public class DeterminismTests(AzuriteFixture azurite)
{
    public static TheoryData<string, string, bool> Changes
    {
        get
        {
            TheoryData<string, string, bool> changes = [];
            foreach (var onAzurite in new[] { false, true })
            {
                changes.Add(nameof(Versions.WithACallMore), "In step 1, action 2, history has nothing but the code asked for call of activity 'Hold' (#1).", onAzurite);
                changes.Add(nameof(Versions.WithACallLess), "In step 1, action 1, history has call of activity 'Do' (#0) but the code asked for nothing.", onAzurite);
                changes.Add(nameof(Versions.WithAnotherName), "In step 1, action 1, history has call of activity 'Do' (#0) but the code asked for call of activity 'Hold' (#0).", onAzurite);
                changes.Add(nameof(Versions.WithAnotherKind), "In step 1, action 1, history has call of activity 'Do' (#0) but the code asked for timer (#0).", onAzurite);
                changes.Add(nameof(Versions.WithAnotherNameLater), "In step 3, action 1, history has call of activity 'Do' (#1) but the code asked for call of activity 'Hold' (#1).", onAzurite);
            }
            return changes;
        }
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task Changed_code_fails_its_instance_with_both_stories_and_the_host_lives_on(string changed, string expected, bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite) { Functions = [typeof(Versions.AsItWas), typeof(Deeds), typeof(Gatherers)] };
        var app = await BeginAsync(hub, key);
        var other = await app.StartAsync(nameof(Gatherers.Gather), 1);
        await app.Clock.SettleAsync();

        hub.Functions = [typeof(Versions).GetNestedType(changed)!, typeof(Deeds), typeof(Gatherers)];
        app = await hub.CrashAsync();
        var failed = await app.EndOfAsync("story");
        Assert.Equal((OrchestrationRuntimeStatus.Failed, "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException"), (failed.RuntimeStatus, failed.FailureDetails!.ErrorType));
        Assert.Contains(expected, failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("'Story', instance 'story'", failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        await app.Client.RaiseEventAsync(other, "item", 1);
        Assert.Equal("1", (await app.EndOfAsync(other)).ReadOutputAs<string>());

        app = await hub.CrashAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await app.EndOfAsync("story")).RuntimeStatus);
        Assert.Equal(3, (await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), key))).ReadOutputAs<int>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Code_that_is_gone_fails_its_instance_and_the_host_lives_on(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite) { Functions = [typeof(Versions.AsItWas), typeof(Deeds)] };
        await BeginAsync(hub, AzuriteFixture.NewName());
        hub.Functions = [typeof(Deeds)];
        var app = await hub.CrashAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await app.EndOfAsync("story")).RuntimeStatus);
        Assert.Equal(1, (await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), AzuriteFixture.NewName()))).ReadOutputAs<int>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Inputs_statuses_and_what_comes_after_may_change(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite) { Functions = [typeof(Versions.AsItWas), typeof(Deeds)] };
        await BeginAsync(hub, key);
        hub.Functions = [typeof(Versions.WithOtherWords), typeof(Deeds)];
        var app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync("story", "end", "end");
        Assert.Equal("new end", (await app.EndOfAsync("story")).ReadOutputAs<string>());
        Assert.Equal((2, 0), (Deeds.RunsOf(key), Deeds.RunsOf(key + "-other")));
    }

    /// <summary>Leaves four steps of history: the call, its result, the event with another call, its result.</summary>
    private static async Task<TestApp> BeginAsync(Hub hub, string key)
    {
        var app = await hub.StartAsync();
        await app.StartAsync(Versions.Story, key, new("story"));
        await app.Clock.SettleAsync();
        await app.Client.RaiseEventAsync("story", "go", "on");
        await app.Clock.SettleAsync();
        Assert.Equal(2, Deeds.RunsOf(key));
        return app;
    }
}
