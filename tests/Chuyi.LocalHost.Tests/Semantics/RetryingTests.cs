using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class RetryingTests(AzuriteFixture azurite)
{
    /// <summary>A clock that passes what nobody needs.</summary>
    private const string Skipping = "skipping:2026-03-02T01:00:00Z";

    [Theory]
    [InlineData("run 1 after 0 min", 1, 5, 1, null, null)]
    [InlineData("run 4 after 15 min", 4, 5, 1, null, null)]
    [InlineData("run 5 after 75 min", 5, 5, 2, null, null)]
    [InlineData("run 5 after 45 min", 5, 5, 2, 15.0, null)]
    [InlineData("run 6 after 183 min", 6, 3, 4, null, null)]
    [InlineData("run 6 after 1023 min", 6, 3, 4, -1.0, -1.0)]
    [InlineData("run 3 after 10 min", 9, 5, 1, null, 10.0)]
    [InlineData("run 4 after 15 min", 9, 5, 1, null, 10.5)]
    [InlineData("run 1 after 0 min", 9, 5, 1, null, null, "System.InvalidOperationException")]
    public async Task A_policy_says_when_and_how_often(
        string expected,
        int attempts,
        double first,
        double coefficient,
        double? most,
        double? timeout,
        string? unforgiven = null
    )
    {
        await using var app = await TestApp.InMemoryAsync(Skipping);
        var id = await app.StartAsync(
            nameof(Tries.TryInVain),
            new TryPolicy(attempts, first, coefficient, most, timeout, unforgiven),
            new(AzuriteFixture.NewName())
        );
        Assert.Equal(expected, (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task All_attempts_of_a_child_are_one_instance(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Tries.TryChild), AzuriteFixture.NewName());
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        Assert.True(await app.Clock.AdvanceToNextAsync());
        app = await hub.CrashAsync();
        Assert.True(await app.Clock.AdvanceToNextAsync());

        var told = (await app.EndOfAsync(id)).ReadOutputAs<string>();
        var child = app.Host.Engine.Instances.Single(instance => instance.Id != id);
        Assert.Equal($"{child.Id} in run 3", told);
    }

    [Fact]
    public async Task A_handler_may_wait_and_what_it_throws_is_what_the_call_throws()
    {
        await using var app = await TestApp.InMemoryAsync(Skipping);
        var id = await app.StartAsync(nameof(Tries.TryWithBrokenHandler), null, new(AzuriteFixture.NewName()));
        Assert.Equal("after 3 min", (await app.EndOfAsync(id)).ReadOutputAs<string>());
        Assert.Equal(3, Deeds.RunsOf(id));
    }

    [Fact]
    public async Task What_nobody_has_is_tried_again_as_any_failure()
    {
        await using var app = await TestApp.InMemoryAsync(Skipping);
        Assert.Equal(
            "(unknown) after 2 min",
            (await app.EndOfAsync(await app.StartAsync(nameof(Tries.TryUnknown)))).ReadOutputAs<string>()
        );
    }

    [Fact]
    public async Task A_result_that_cannot_be_read_is_tried_again_as_any_failure()
    {
        await using var app = await TestApp.InMemoryAsync(Skipping);
        var id = await app.StartAsync(nameof(Tries.TryUnreadable), null, new(AzuriteFixture.NewName()));
        Assert.Equal("unreadable", (await app.EndOfAsync(id)).ReadOutputAs<string>());
        Assert.Equal(3, Deeds.RunsOf(id));
    }
}
