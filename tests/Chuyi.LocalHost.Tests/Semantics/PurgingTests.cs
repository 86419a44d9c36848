using Azure.Storage.Blobs;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class PurgingTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task What_is_purged_is_unknown_and_storage_holds_nothing_of_it(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.EchoLarge), new string('楚', 100_000));
        await app.EndOfAsync(id);

        Assert.Equal(1, (await app.Client.PurgeInstanceAsync(id)).PurgedInstanceCount);
        Assert.Null(await app.Client.GetInstanceAsync(id));
        Assert.Empty(await hub.RowsOfAsync(id));
        if (onAzurite)
            Assert.DoesNotContain(
                new BlobContainerClient(azurite.ConnectionString, hub.Name.ToLowerInvariant() + "-durable").GetBlobs(
                    cancellationToken: default
                ),
                blob => blob.Name.StartsWith("payloads/", StringComparison.Ordinal)
            );
        app = await hub.CrashAsync();
        Assert.Null(await app.Client.GetInstanceAsync(id));
    }

    [Fact]
    public async Task What_has_not_ended_is_not_purged()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 1);
        await app.Clock.SettleAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Client.PurgeInstanceAsync(id));
        await app.Client.RaiseEventAsync(id, "item", 1);
        Assert.Equal("1", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task What_nobody_knows_is_purged_without_a_word()
    {
        await using var app = await TestApp.InMemoryAsync();
        Assert.Equal(0, (await app.Client.PurgeInstanceAsync("nobody")).PurgedInstanceCount);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Of_two_purges_at_once_one_counts(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        for (var i = 0; i < 10; i++)
        {
            var id = await app.StartAsync(nameof(Deeds.DoOnce), AzuriteFixture.NewName());
            await app.EndOfAsync(id);
            var purges = await Task.WhenAll(app.Client.PurgeInstanceAsync(id), app.Client.PurgeInstanceAsync(id));
            Assert.Equal(1, purges.Sum(purge => purge.PurgedInstanceCount));
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_recursive_purge_takes_the_children_along(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        foreach (var recursive in new[] { false, true })
        {
            var id = await app.StartAsync(nameof(SampleFamilies.ParentOf), nameof(SampleFamilies.Fail));
            await app.EndOfAsync(id);
            Assert.Equal(
                recursive ? 2 : 1,
                (await app.Client.PurgeInstanceAsync(id, new PurgeInstanceOptions(recursive))).PurgedInstanceCount
            );
            Assert.Equal(recursive, await app.Client.GetInstanceAsync(id + "-child") is null);
        }
    }

    [Fact]
    public async Task A_purge_by_filter_takes_what_has_ended_in_its_time_and_statuses()
    {
        await using var app = await TestApp.InMemoryAsync();
        await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), "x", new("early")));
        await app.StartAsync(nameof(Gatherers.Gather), 1, new("open"));
        await app.Clock.AdvanceToAsync(app.Clock.GetUtcNow().AddDays(1));
        await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), "x", new("late")));
        await app.EndOfAsync(await app.StartAsync(nameof(SampleFamilies.Fail), null, new("failed")));
        var noon = app.Clock.GetUtcNow().AddHours(-12);

        Assert.Equal(1, (await app.Client.PurgeAllInstancesAsync(new(CreatedTo: noon))).PurgedInstanceCount);
        Assert.Equal(["failed", "late", "open"], await IdsAsync(app));
        Assert.Equal(
            1,
            (
                await app.Client.PurgeAllInstancesAsync(
                    new(Statuses: [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Running])
                )
            ).PurgedInstanceCount
        );
        Assert.Equal(["late", "open"], await IdsAsync(app));
        Assert.Equal(1, (await app.Client.PurgeAllInstancesAsync(new(CreatedFrom: noon))).PurgedInstanceCount);
        Assert.Equal(0, (await app.Client.PurgeAllInstancesAsync(new())).PurgedInstanceCount);
        Assert.Equal(["open"], await IdsAsync(app));
    }

    private static async Task<List<string>> IdsAsync(TestApp app)
    {
        List<string> ids = [];
        await foreach (var instance in app.Client.GetAllInstancesAsync())
            ids.Add(instance.InstanceId);
        return ids;
    }
}
