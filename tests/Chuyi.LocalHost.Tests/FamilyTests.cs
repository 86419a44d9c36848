using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests;

/// <summary>Children, failures, retries, termination; each on Azurite, where a restart has to find it again.</summary>
public class FamilyTests(AzuriteFixture azurite)
{
    private Task<TestApp> App(string? hub = null, string clock = "held:2026-03-02T01:00:00Z") =>
        TestApp.OnAzuriteAsync(azurite.ConnectionString, hub ?? AzuriteFixture.NewName(), clock);

    [Fact]
    public async Task A_parent_gets_what_its_child_returns()
    {
        await using var app = await App();
        var id = await app.StartAsync(nameof(SampleFamilies.ParentOf), nameof(SampleOrchestrations.GreetThenWait));
        await app.Clock.SettleAsync();
        await app.Client.RaiseEventAsync(id + "-child", "answer", "Bye!");

        Assert.Equal("child said Hello Wu! Bye!", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_that_fails_fails_the_call_and_not_the_parent()
    {
        await using var app = await App();
        var id = await app.StartAsync(nameof(SampleFamilies.ParentOf), nameof(SampleFamilies.Fail));

        Assert.Equal("child failed: System.NotSupportedException: not today", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_activity_that_throws_fails_its_orchestration_with_the_details()
    {
        await using var app = await App();
        var ended = await app.EndOfAsync(await app.StartAsync(nameof(SampleFamilies.CallBroken)));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("The cup broke.", ended.FailureDetails!.ToString() + ended.FailureDetails.InnerFailure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_nobody_has_fails_the_call_as_unknown()
    {
        await using var app = await App();
        Assert.Equal("(unknown)", (await app.EndOfAsync(await app.StartAsync(nameof(SampleFamilies.CallUnknown)))).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Retries_wait_on_the_durable_clock_and_outlive_a_crash()
    {
        var (hub, key) = (AzuriteFixture.NewName(), AzuriteFixture.NewName());
        var app = await App(hub);
        var id = await app.StartAsync(nameof(SampleFamilies.Retry), key);
        await app.Clock.SettleAsync();
        Assert.Equal(1, SampleActivities.TriesOf(key));
        await app.CrashAsync();

        await using var again = await App(hub);
        while (await again.Clock.AdvanceToNextAsync()) { }

        Assert.Equal("3 tries in 00:03:00", (await again.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_retry_handler_decides_how_often()
    {
        await using var app = await App();
        Assert.Equal(
            "given up",
            (
                await app.EndOfAsync(await app.StartAsync(nameof(SampleFamilies.RetryByHandler), AzuriteFixture.NewName()))
            ).ReadOutputAs<string>()
        );
    }

    [Fact]
    public async Task Terminating_a_parent_terminates_its_child_when_asked()
    {
        await using var app = await App();
        var id = await app.StartAsync(nameof(SampleFamilies.ParentOf), nameof(SampleOrchestrations.GreetThenWait));
        await app.Clock.SettleAsync();

        await app.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Output: "enough", Recursive: true));

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await app.EndOfAsync(id)).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await app.EndOfAsync(id + "-child")).RuntimeStatus);
    }

    [Fact]
    public async Task An_id_in_use_is_not_started_again()
    {
        await using var app = await App();
        var once = new StartOrchestrationOptions("one").WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);
        var starts = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                {
                    try
                    {
                        await app.Client.ScheduleNewOrchestrationInstanceAsync(nameof(SampleOrchestrations.GreetThenWait), "Li", once);
                        return true;
                    }
                    catch (Exception exists) when (exists is not OperationCanceledException)
                    {
                        return false;
                    }
                })
        );

        Assert.Single(starts, started => started);
    }

    [Fact]
    public async Task A_megabyte_passes_through_an_activity_and_a_crash()
    {
        var (hub, text) = (AzuriteFixture.NewName(), new string('楚', 500_000));
        var app = await App(hub);
        var id = await app.StartAsync(nameof(SampleOrchestrations.EchoLarge), text);
        await app.EndOfAsync(id);
        await app.CrashAsync();

        await using var again = await App(hub);
        Assert.Equal(text, (await again.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory, InlineData(100), InlineData(1900), InlineData(2500)]
    public async Task A_timer_is_never_early(int milliseconds)
    {
        await using var app = await App(clock: "real");
        var from = DateTime.UtcNow;
        var id = await app.StartAsync(nameof(SampleOrchestrations.Sleep), TimeSpan.FromMilliseconds(milliseconds));
        var fired = (await app.EndOfAsync(id)).ReadOutputAs<DateTime>();

        Assert.True(fired - from >= TimeSpan.FromMilliseconds(milliseconds), $"It fired after {fired - from}.");
        Assert.True(DateTime.UtcNow - from >= TimeSpan.FromMilliseconds(milliseconds));
    }

    [Fact]
    public async Task A_skipping_clock_passes_a_year_by_itself()
    {
        await using var app = await App(clock: "skipping:2026-03-02T01:00:00Z");
        var ended = await app.EndOfAsync(await app.StartAsync(nameof(SampleOrchestrations.Sleep), TimeSpan.FromDays(365)));

        Assert.Equal(new DateTime(2027, 3, 2, 1, 0, 0, DateTimeKind.Utc), ended.ReadOutputAs<DateTime>());
    }
}
