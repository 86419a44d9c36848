using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

/// <summary>More than one transaction holds.</summary>
public class LongBatchesTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_hundred_events_wait_for_a_resume_and_then_the_code_ends(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 100);
        await app.Client.SuspendInstanceAsync(id);
        await RaiseAsync(app, id, 100);
        await app.Clock.SettleAsync();
        await app.Client.ResumeInstanceAsync(id);
        await AssertEndAsync(hub, app, id, 100);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_hundred_events_wait_for_a_resume_after_a_crash_and_then_the_code_ends(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 100);
        await app.Client.SuspendInstanceAsync(id);
        await RaiseAsync(app, id, 100);
        app = await hub.CrashAsync();
        await app.Client.ResumeInstanceAsync(id);
        await AssertEndAsync(hub, app, id, 100);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_hundred_events_wait_for_a_scheduled_start_and_then_the_code_ends(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 100, new(StartAt: app.Clock.GetUtcNow().AddHours(1)));
        await RaiseAsync(app, id, 100);
        await app.Clock.AdvanceToNextAsync();
        await AssertEndAsync(hub, app, id, 100);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_hundred_events_that_nobody_took_are_carried_into_the_next_generation(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Append), "");
        await app.Client.SuspendInstanceAsync(id);
        for (var i = 1; i <= 100; i++)
            await app.Client.RaiseEventAsync(id, "item", i.ToString());
        await app.Client.RaiseEventAsync(id, "item", "end");
        app = await hub.CrashAsync();
        await app.Client.ResumeInstanceAsync(id);
        Assert.Equal(string.Concat(Enumerable.Range(1, 100).Select(i => $" {i}")), (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_history_of_hundreds_of_steps_comes_back_after_each_crash_and_goes_with_its_generation(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Renewals.GatherThenStartOver), 200);
        for (var i = 1; i <= 200; i++)
        {
            await app.Client.RaiseEventAsync(id, "item", i);
            // A step each.
            await app.Clock.SettleAsync();
            if (i is 63 or 64 or 65 or 140)
                app = await hub.CrashAsync();
        }
        await app.Clock.SettleAsync();
        var keys = await hub.RowsOfAsync(id);
        Assert.True(keys.Count < 5, string.Join(' ', keys));
        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync(id, "item", 0);
        Assert.Equal(Enumerable.Range(1, 200).Sum(), (await app.EndOfAsync(id)).ReadOutputAs<int>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Five_thousand_events_are_each_taken_once(bool onAzurite)
    {
        const int count = 5000;
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), count);
        await Parallel.ForEachAsync(
            Enumerable.Range(1, count),
            new ParallelOptions { MaxDegreeOfParallelism = 40 },
            async (i, token) => await app.Client.RaiseEventAsync(id, "item", i, token)
        );
        var taken = (await app.EndOfAsync(id)).ReadOutputAs<string>()!.Split(' ').Select(int.Parse);
        Assert.Equal(Enumerable.Range(1, count), taken.Order());
        await app.Clock.SettleAsync();
        Assert.DoesNotContain(await hub.RowsOfAsync(id), key => key[0] == 'q');
    }

    private static async Task RaiseAsync(TestApp app, string id, int count)
    {
        for (var i = 1; i <= count; i++)
            await app.Client.RaiseEventAsync(id, "item", i);
    }

    private static async Task AssertEndAsync(Hub hub, TestApp app, string id, int count)
    {
        Assert.Equal(string.Join(' ', Enumerable.Range(1, count)), (await app.EndOfAsync(id)).ReadOutputAs<string>());
        await app.Clock.SettleAsync();
        Assert.DoesNotContain(await hub.RowsOfAsync(id), key => key[0] == 'q');
    }
}
