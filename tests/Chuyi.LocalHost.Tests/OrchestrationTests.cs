using Chuyi.LocalHost.Tests.Semantics;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests;

public class OrchestrationTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task One_activity_and_one_event_make_a_result(bool onAzurite)
    {
        await using var app = onAzurite
            ? await TestApp.OnAzuriteAsync(azurite.ConnectionString, AzuriteFixture.NewName())
            : await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.GreetThenWait), "Li");
        await app.Client.RaiseEventAsync(id, "answer", "Bye!");
        var ended = await app.EndOfAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.RuntimeStatus);
        Assert.Equal("Hello Li! Bye!", ended.ReadOutputAs<string>());
        Assert.Equal("null", ended.SerializedCustomStatus);
    }

    [Fact]
    public async Task Open_waits_of_one_name_are_served_last_come_first()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.TakeTwo));
        await app.Clock.SettleAsync();
        await app.Client.RaiseEventAsync(id, "ITEM", "a");
        await app.Client.RaiseEventAsync(id, "item", "b");
        Assert.Equal("first b, second a", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_that_nobody_waits_for_are_kept_in_order()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.TakeInOrder));
        await app.Client.RaiseEventAsync(id, "Item", "a");
        await app.Client.RaiseEventAsync(id, "item", "b");
        await app.Clock.AdvanceToNextAsync();
        Assert.Equal("ab", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_wait_that_timed_out_takes_no_later_event()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.WaitOneDay));
        Assert.True(await app.Clock.AdvanceToNextAsync());
        await app.Client.RaiseEventAsync(id, "item", "late");
        Assert.Equal("nothing, then late", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_timer_that_lost_the_race_is_cancelled_and_does_not_fire()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.WaitOneDay));
        await app.Client.RaiseEventAsync(id, "item", "early");
        Assert.Equal("early", (await app.EndOfAsync(id)).ReadOutputAs<string>());
        Assert.Null(app.Clock.NextTimer);
    }

    [Fact]
    public async Task A_timer_that_is_not_cancelled_keeps_the_instance_running()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.LeaveTimer));
        await app.Clock.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await app.Client.GetInstanceAsync(id))!.RuntimeStatus);
        await app.Clock.AdvanceToNextAsync();
        Assert.Equal("left", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_cancelled_timer_throws_and_leaves_nothing()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.CancelTimer));
        Assert.Equal("cancelled", (await app.EndOfAsync(id)).ReadOutputAs<string>());
        Assert.Null(app.Clock.NextTimer);
    }

    [Fact]
    public async Task Starting_over_keeps_unprocessed_events()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.Count), 0);
        for (var i = 1; i <= 20; i++)
            await app.Client.RaiseEventAsync(id, "add", i);
        await app.Client.RaiseEventAsync(id, "add", 0);
        Assert.Equal(210, (await app.EndOfAsync(id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Starting_over_forgets_unprocessed_events_if_asked()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.Forget));
        await app.Client.RaiseEventAsync(id, "item", "old");
        await app.Clock.AdvanceToNextAsync();
        await app.Client.RaiseEventAsync(id, "item", "new");
        Assert.Equal("new", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_custom_status_may_be_longer_than_the_16_KB_that_are_documented()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.ShowStatus), 20_000);
        await app.Clock.SettleAsync();
        var found = (await app.Client.GetInstanceAsync(id, true))!;
        Assert.Equal(
            (OrchestrationRuntimeStatus.Running, new string('状', 20_000)),
            (found.RuntimeStatus, found.ReadCustomStatusAs<string>())
        );
    }

    [Fact]
    public async Task The_timer_of_a_wait_that_got_its_event_stays_and_firing_changes_nothing()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.WaitAndWaitAgain));
        await app.Client.RaiseEventAsync(id, "item", "first");
        await app.Clock.SettleAsync();
        Assert.True(await app.Clock.AdvanceToNextAsync());
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await app.Client.GetInstanceAsync(id))!.RuntimeStatus);
        await app.Client.RaiseEventAsync(id, "item", "second");
        Assert.Equal("first second", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_orchestrator_that_awaits_something_foreign_fails_with_the_reason()
    {
        await using var app = await TestApp.InMemoryAsync();
        var key = AzuriteFixture.NewName();
        await Fails(await app.StartAsync(nameof(SampleFamilies.AwaitOnlyForeign), key));
        var late = await app.StartAsync(nameof(SampleFamilies.AwaitForeign), key);
        await app.Clock.SettleAsync();
        Deeds.Release(key);
        await Fails(late);

        async Task Fails(string id)
        {
            var ended = await app.EndOfAsync(id);
            Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
            Assert.Contains("invalid asynchronous invocation", ended.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Time_and_guids_are_those_of_history_after_a_restart()
    {
        var hub = AzuriteFixture.NewName();
        string id;
        await using (var app = await TestApp.OnAzuriteAsync(azurite.ConnectionString, hub))
        {
            id = await app.StartAsync(nameof(SampleOrchestrations.Fixed));
            await app.Clock.SettleAsync();
        }
        await using var again = await TestApp.OnAzuriteAsync(azurite.ConnectionString, hub, "held:2026-05-01T00:00:00Z");
        await again.Client.RaiseEventAsync(id, "go");
        var parts = (await again.EndOfAsync(id)).ReadOutputAs<string>()!.Split(' ');
        Assert.Equal("2026-03-02T01:00:00.0000000Z", parts[0]);
        Assert.NotEqual(parts[1], parts[2]);
    }
}
