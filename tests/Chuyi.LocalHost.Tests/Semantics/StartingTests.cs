using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class StartingTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("a/b\\c#d?e")]
    [InlineData("100^2F%2F+ &=\"'<>")]
    [InlineData("楚\u0001\t\n-雄")]
    [InlineData("i")]
    public async Task An_id_may_hold_what_storage_refuses(string id)
    {
        await using var hub = new Hub(azurite, onAzurite: true);
        var app = await hub.StartAsync();
        await app.StartAsync(nameof(SampleFamilies.ParentOf), nameof(Gatherers.Append), new(id));
        await app.Clock.SettleAsync();

        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync(id + "-child", "item", "x");
        await app.Client.RaiseEventAsync(id + "-child", "item", "end");
        Assert.Equal("child said Wu x", (await app.EndOfAsync(id)).ReadOutputAs<string>());
        Assert.Equal(id, (await app.Client.GetInstanceAsync(id))!.InstanceId);
        Assert.Equal(2, (await app.Client.PurgeInstanceAsync(id, new PurgeInstanceOptions(Recursive: true))).PurgedInstanceCount);
        Assert.Empty(await hub.RowsOfAsync(id));
    }

    [Theory, InlineData('i', 256), InlineData('楚', 256), InlineData('/', 102)]
    public async Task An_id_may_have_256_characters_and_fewer_of_those_that_storage_refuses(char character, int length)
    {
        var id = new string(character, length);
        await using var hub = new Hub(azurite, onAzurite: true);
        var app = await hub.StartAsync();
        await app.StartAsync(nameof(Gatherers.Gather), 1, new(id));
        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync(id, "item", 1);
        Assert.Equal("1", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_id_that_storage_cannot_hold_or_of_an_entity_is_refused()
    {
        await using var app = await TestApp.InMemoryAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => app.StartAsync(nameof(Deeds.DoOnce), "x", new(new string('i', 257))));
        await Assert.ThrowsAsync<ArgumentException>(() => app.StartAsync(nameof(Deeds.DoOnce), "x", new(new string('/', 103))));
        await Assert.ThrowsAsync<ArgumentException>(() => app.StartAsync(nameof(Deeds.DoOnce), "x", new("@counter@1")));
    }

    [Theory, InlineData(null), InlineData("")]
    public async Task Without_an_id_a_guid_is_chosen(string? id)
    {
        await using var app = await TestApp.InMemoryAsync();
        var chosen = await app.StartAsync(nameof(Deeds.DoOnce), "x", new(id));
        Assert.True(Guid.TryParseExact(chosen, "N", out _), chosen);
        await app.EndOfAsync(chosen);
    }

    [Fact]
    public async Task An_orchestrator_without_a_name_is_refused()
    {
        await using var app = await TestApp.InMemoryAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => app.Client.ScheduleNewOrchestrationInstanceAsync(default, "x"));
    }

    [Fact]
    public async Task An_id_that_has_not_ended_is_refused_whatever_it_waits_for()
    {
        await using var app = await TestApp.InMemoryAsync();
        await app.StartAsync(nameof(Gatherers.Gather), 1, new("pending", app.Clock.GetUtcNow().AddDays(1)));
        await app.StartAsync(nameof(Gatherers.Gather), 1, new("running"));
        await app.StartAsync(nameof(Gatherers.Gather), 1, new("suspended"));
        await app.Client.SuspendInstanceAsync("suspended");
        await app.Clock.SettleAsync();
        foreach (var id in new[] { "pending", "running", "suspended" })
            Assert.IsAssignableFrom<InvalidOperationException>(
                await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => app.StartAsync(nameof(Gatherers.Gather), 1, new(id)))
            );
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_ended_id_is_started_anew_unless_its_status_is_one_of_those_given(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var key = AzuriteFixture.NewName();
        await app.StartAsync(nameof(Deeds.DoOnce), key, new("id"));
        await app.EndOfAsync("id");
        app = await hub.CrashAsync();

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() =>
            app.StartAsync(
                nameof(Deeds.DoOnce),
                key,
                new StartOrchestrationOptions("id").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed)
            )
        );
        Assert.Equal(1, Deeds.RunsOf(key));
        await app.StartAsync(
            nameof(Deeds.DoOnce),
            key,
            new StartOrchestrationOptions("id").WithDedupeStatuses(OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated)
        );
        Assert.Equal(2, (await app.EndOfAsync("id")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_status_that_does_not_exist_refuses_nothing_but_the_call()
    {
        await using var app = await TestApp.InMemoryAsync();
        await Assert.ThrowsAsync<ArgumentException>(() =>
            app.StartAsync(nameof(Deeds.DoOnce), "x", new("id") { DedupeStatuses = ["Finished"] })
        );
        Assert.Null(await app.Client.GetInstanceAsync("id"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Of_twenty_starts_at_once_over_an_ended_instance_one_wins(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        await app.StartAsync(nameof(Deeds.DoOnce), key, new("id"));
        await app.EndOfAsync("id");
        var starts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => WinsAsync(app, key))));

        Assert.Single(starts, won => won);
        await Waiting.UntilAsync(() => Deeds.RunsOf(key) == 2);
        Deeds.Release(key);
        Assert.Equal(2, (await app.EndOfAsync("id")).ReadOutputAs<int>());
        await app.Clock.SettleAsync();
        Assert.Equal(2, Deeds.RunsOf(key));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_scheduled_instance_is_pending_until_its_time(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Deeds.DoOnce), key, new(StartAt: app.Clock.GetUtcNow().AddDays(30)));
        app = await hub.CrashAsync();
        await app.Clock.AdvanceToAsync(app.Clock.GetUtcNow().AddDays(29));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await app.Client.GetInstanceAsync(id))!.RuntimeStatus);
        Assert.Equal(0, Deeds.RunsOf(key));

        Assert.True(await app.Clock.AdvanceToNextAsync());
        Assert.Equal(1, (await app.EndOfAsync(id)).ReadOutputAs<int>());
        Assert.Equal(new(2026, 4, 1, 1, 0, 0, TimeSpan.Zero), (await app.EndOfAsync(id)).LastUpdatedAt);
    }

    [Fact]
    public async Task A_start_in_the_past_is_a_start_now()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Deeds.DoOnce), AzuriteFixture.NewName(), new(StartAt: app.Clock.GetUtcNow().AddDays(-30)));
        Assert.Equal(app.Clock.GetUtcNow(), (await app.EndOfAsync(id)).CreatedAt);
    }

    private static async Task<bool> WinsAsync(TestApp app, string key)
    {
        try
        {
            await app.StartAsync(nameof(Deeds.HoldOnce), key, new("id"));
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }
}
