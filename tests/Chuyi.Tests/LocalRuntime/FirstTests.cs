using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.Tests.LocalRuntime;

public class FirstTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task An_orchestration_of_one_activity_and_one_event_completes(bool onAzurite)
    {
        await using var app = onAzurite ? await TestApp.OnAzuriteAsync(azurite.ConnectionString, AzuriteFixture.NewName()) : await TestApp.InMemoryAsync();
        var id = await app.Client.ScheduleNewOrchestrationInstanceAsync(nameof(SampleOrchestrations.GreetThenWait), (object)"Li");
        await app.Client.RaiseEventAsync(id, "answer", "Bye!");
        var ended = await app.Client.WaitForInstanceCompletionAsync(id, true);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.RuntimeStatus);
        Assert.Equal("Hello Li! Bye!", ended.ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_held_clock_advances_through_its_timers()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.Client.ScheduleNewOrchestrationInstanceAsync(nameof(SampleOrchestrations.Sleep), TimeSpan.FromDays(3));
        await app.Clock.AdvanceToNextAsync();
        var ended = await app.Client.GetInstanceAsync(id, true);
        Assert.Equal(new DateTime(2026, 3, 5, 1, 0, 0, DateTimeKind.Utc), ended!.ReadOutputAs<DateTime>());
    }
}
