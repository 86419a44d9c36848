using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class RestartingTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task An_ended_instance_is_restarted_with_its_input_and_tags(bool onAzurite)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Deeds.DoOnce), key, new() { Tags = new Dictionary<string, string> { ["year"] = "2026" } });
        Assert.Equal(1, (await app.EndOfAsync(id)).ReadOutputAs<int>());

        Assert.Equal(id, await app.Client.RestartAsync(id));
        Assert.Equal(2, (await app.EndOfAsync(id)).ReadOutputAs<int>());
        app = await hub.CrashAsync();
        var other = await app.Client.RestartAsync(id, restartWithNewInstanceId: true);
        Assert.NotEqual(id, other);
        Assert.Equal(3, (await app.EndOfAsync(other)).ReadOutputAs<int>());
        Assert.Equal("2026", (await app.EndOfAsync(other)).Tags["year"]);
        Assert.Equal(2, (await app.EndOfAsync(id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_running_instance_is_restarted_only_under_another_id()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 1);
        await app.Clock.SettleAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Client.RestartAsync(id));
        var other = await app.Client.RestartAsync(id, restartWithNewInstanceId: true);
        await app.Client.RaiseEventAsync(other, "item", 4);
        Assert.Equal("4", (await app.EndOfAsync(other)).ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await app.Client.GetInstanceAsync(id))!.RuntimeStatus);
    }

    [Fact]
    public async Task What_nobody_knows_cannot_be_restarted()
    {
        await using var app = await TestApp.InMemoryAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => app.Client.RestartAsync("nobody"));
    }
}
