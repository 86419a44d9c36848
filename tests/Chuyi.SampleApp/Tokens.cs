using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>Orchestrations whose tokens the machine's clock cancels, which no replay can repeat.</summary>
public static class Tokens
{
    [Function(nameof(SleepByTheMachine))]
    public static async Task SleepByTheMachine([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await context.CreateTimer(TimeSpan.FromDays(1), source.Token);
    }

    [Function(nameof(WaitByTheMachine))]
    public static async Task<string> WaitByTheMachine([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        return await context.WaitForExternalEvent<string>("Never", source.Token);
    }
}
