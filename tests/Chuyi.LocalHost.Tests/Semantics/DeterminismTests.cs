using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

/// <summary>
/// Code that was changed while an instance of it was running. The worker compares kind and name of what the code asks
/// for, whenever history is sent to it: at each step if it keeps no code in memory, else after a crash.
/// </summary>
public class DeterminismTests(AzuriteFixture azurite)
{
    private static readonly Dictionary<Change, string> Said = new()
    {
        [Change.ACallMore] = "number 1 named 'Do', but the current orchestration replay instead scheduled an activity task named 'Hold'",
        [Change.ACallLess] = "sequence ID 0 and name 'Do' (version ''), but the current replay execution hasn't (yet?) scheduled this task",
        [Change.AnotherName] = "number 0 named 'Do', but the current orchestration replay instead scheduled an activity task named 'Hold'",
        [Change.AnotherKind] = "number 0 named 'Do', but the current orchestration replay instead produced a CreateTimerOrchestratorAction",
        [Change.AnotherNameLater] =
            "number 1 named 'Do', but the current orchestration replay instead scheduled an activity task named 'Hold'",
    };

    public static TheoryData<Change, bool, bool> Changes
    {
        get
        {
            TheoryData<Change, bool, bool> changes = [];
            foreach (var change in Said.Keys)
            {
                foreach (var (onAzurite, crash) in new[] { (false, false), (false, true), (true, true) })
                    changes.Add(change, onAzurite, crash);
            }
            return changes;
        }
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task Changed_code_fails_its_instance_when_its_history_is_sent_again_and_the_host_lives_on(
        Change change,
        bool onAzurite,
        bool crash
    )
    {
        var key = AzuriteFixture.NewName();
        await using var hub = HubOf(onAzurite, sessions: crash);
        var app = await BeginAsync(hub, key);
        var other = await app.StartAsync(nameof(Gatherers.Gather), 1);
        await app.Clock.SettleAsync();

        Versions.Make(key, change);
        if (crash)
            app = await hub.CrashAsync();
        // It is noticed at the next step and not before.
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await app.Client.GetInstanceAsync("story"))!.RuntimeStatus);
        await app.Client.RaiseEventAsync("story", "end", "end");
        var failed = await app.EndOfAsync("story");
        Assert.Equal(
            (OrchestrationRuntimeStatus.Failed, "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException"),
            (failed.RuntimeStatus, failed.FailureDetails!.ErrorType)
        );
        Assert.Contains(Said[change], failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        await app.Client.RaiseEventAsync(other, "item", 1);
        Assert.Equal("1", (await app.EndOfAsync(other)).ReadOutputAs<string>());

        app = await hub.CrashAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await app.EndOfAsync("story")).RuntimeStatus);
        // What the changed code asked for was never done.
        Assert.Equal(3, (await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), key))).ReadOutputAs<int>());
    }

    [Fact]
    public async Task While_its_code_stays_in_memory_an_instance_goes_on_as_it_was()
    {
        var key = AzuriteFixture.NewName();
        await using var hub = HubOf(onAzurite: false, sessions: true);
        var app = await BeginAsync(hub, key);
        Versions.Make(key, Change.AnotherKind);
        await app.Client.RaiseEventAsync("story", "end", "as it was");
        Assert.Equal("as it was", (await app.EndOfAsync("story")).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Code_that_is_gone_fails_its_instance_and_the_host_lives_on(bool onAzurite)
    {
        await using var hub = HubOf(onAzurite, sessions: true);
        await BeginAsync(hub, AzuriteFixture.NewName());
        hub.Functions = [typeof(Deeds)];
        var app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync("story", "end", "end");
        var failed = await app.EndOfAsync("story");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains("The function 'Story' doesn't exist", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(1, (await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), AzuriteFixture.NewName()))).ReadOutputAs<int>());
    }

    [Theory, InlineData(false, false), InlineData(false, true), InlineData(true, true)]
    public async Task Inputs_statuses_and_what_comes_after_may_change(bool onAzurite, bool crash)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = HubOf(onAzurite, sessions: crash);
        var app = await BeginAsync(hub, key);
        Versions.Make(key, Change.OtherWords);
        if (crash)
            app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync("story", "end", "end");
        Assert.Equal("new end", (await app.EndOfAsync("story")).ReadOutputAs<string>());
        Assert.Equal((2, 0), (Deeds.RunsOf(key), Deeds.RunsOf(key + "-other")));
    }

    private Hub HubOf(bool onAzurite, bool sessions) =>
        new(azurite, onAzurite)
        {
            Functions = [typeof(Versions), typeof(Deeds), typeof(Gatherers)],
            Settings = { ["AzureFunctionsJobHost:extensions:durableTask:extendedSessionsEnabled"] = sessions ? "true" : "false" },
        };

    /// <summary>Leaves four steps of history: the call, its result, the event with another call, its result.</summary>
    private static async Task<TestApp> BeginAsync(Hub hub, string key)
    {
        var app = await hub.StartAsync();
        await app.StartAsync(nameof(Versions.Story), key, new("story"));
        await app.Clock.SettleAsync();
        await app.Client.RaiseEventAsync("story", "go", "on");
        await app.Clock.SettleAsync();
        Assert.Equal(2, Deeds.RunsOf(key));
        return app;
    }
}
