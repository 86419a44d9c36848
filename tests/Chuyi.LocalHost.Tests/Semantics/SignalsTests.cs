using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class SignalsTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false, StatusCode.NotFound), InlineData(true, StatusCode.FailedPrecondition)]
    public async Task A_signal_to_an_unknown_or_ended_instance_is_refused(bool ended, StatusCode expected)
    {
        await using var app = await TestApp.InMemoryAsync();
        if (ended)
            await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), "x", new("id")));
        foreach (
            var signal in new[]
            {
                () => app.Client.RaiseEventAsync("id", "item"),
                () => app.Client.TerminateInstanceAsync("id"),
                () => app.Client.SuspendInstanceAsync("id"),
                () => app.Client.ResumeInstanceAsync("id"),
            }
        )
            Assert.Equal(expected, (await Assert.ThrowsAsync<RpcException>(signal)).StatusCode);
    }

    [Fact]
    public async Task An_event_without_a_name_is_refused()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 1);
        await Assert.ThrowsAsync<ArgumentException>(() => app.Client.RaiseEventAsync(id, ""));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Events_before_a_scheduled_start_wait_for_it_in_order(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 3, new(StartAt: app.Clock.GetUtcNow().AddHours(1)));
        await app.Client.RaiseEventAsync(id, "item", 1);
        await app.Client.RaiseEventAsync(id, "item", 2);
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync(id, "item", 3);
        Assert.True(await app.Clock.AdvanceToNextAsync());
        Assert.Equal("1 2 3", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Events_keep_their_order_over_hundreds_of_generations(bool onAzurite)
    {
        var items = Enumerable.Range(1, onAzurite ? 200 : 500).Select(i => i.ToString()).ToList();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Append), "");
        // Each is raised while the instance commits what came before.
        foreach (var item in items)
            await app.Client.RaiseEventAsync(id, "item", item);
        await app.Client.RaiseEventAsync(id, "item", "end");
        Assert.Equal(string.Concat(items.Select(item => " " + item)), (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Events_keep_their_order_over_generations_and_a_crash_among_them(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Append), "");
        for (var i = 1; i <= 60; i++)
        {
            await app.Client.RaiseEventAsync(id, "item", i.ToString());
            if (i % 20 == 0)
                app = await hub.CrashAsync();
        }
        await app.Client.RaiseEventAsync(id, "item", "end");
        Assert.Equal(string.Concat(Enumerable.Range(1, 60).Select(i => $" {i}")), (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Events_that_many_raise_at_once_are_each_taken_once(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Append), "");
        await Parallel.ForEachAsync(
            Enumerable.Range(1, 300),
            new ParallelOptions { MaxDegreeOfParallelism = 20 },
            async (i, token) => await app.Client.RaiseEventAsync(id, "item", i.ToString(), token)
        );
        await app.Client.RaiseEventAsync(id, "item", "end");
        var taken = (await app.EndOfAsync(id)).ReadOutputAs<string>()!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
        Assert.Equal(Enumerable.Range(1, 300), taken.Order());
    }

    [Fact]
    public async Task A_wait_with_a_cancelled_token_takes_what_has_come_and_else_is_cancelled()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Gatherers.WaitInVain));
        await app.Client.RaiseEventAsync(id, "item", "one");
        await app.Clock.AdvanceToNextAsync();
        Assert.Equal("one, then nobody", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_wait_that_was_cancelled_takes_no_later_event(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.GiveUpOneWait));
        await app.Clock.AdvanceToNextAsync();
        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync(id, "item", "late");
        Assert.Equal("cancelled, then late", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Waits_of_one_name_for_different_types_are_refused()
    {
        await using var app = await TestApp.InMemoryAsync();
        var ended = await app.EndOfAsync(await app.StartAsync(nameof(Gatherers.TakeBothTypes)));
        Assert.Equal(
            (OrchestrationRuntimeStatus.Failed, "System.ArgumentException"),
            (ended.RuntimeStatus, ended.FailureDetails!.ErrorType)
        );
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_event_that_cannot_be_read_fails_the_instance_and_the_host_lives_on(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Misread));
        await app.Client.RaiseEventAsync(id, "item", "seven");
        await app.EndOfAsync(id);
        app = await hub.CrashAsync();
        var ended = await app.EndOfAsync(id);
        Assert.Equal(
            (OrchestrationRuntimeStatus.Failed, "Function 'Misread' failed with an unhandled exception."),
            (ended.RuntimeStatus, ended.FailureDetails!.ErrorMessage)
        );
        Assert.Equal("System.Text.Json.JsonException", ended.FailureDetails.InnerFailure!.ErrorType);
        Assert.Equal(1, (await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), AzuriteFixture.NewName()))).ReadOutputAs<int>());
    }

    [Fact]
    public async Task What_an_orchestrator_sends_to_nobody_is_dropped()
    {
        await using var app = await TestApp.InMemoryAsync();
        Assert.Equal("sent", (await app.EndOfAsync(await app.StartAsync(nameof(Gatherers.SendTo), "nobody"))).ReadOutputAs<string>());
        Assert.Equal("refused", (await app.EndOfAsync(await app.StartAsync(nameof(Gatherers.SendToNobody)))).ReadOutputAs<string>());
    }
}
