using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Benchmarks.App;

/// <summary>An orchestration whose history grows by a step with each event.</summary>
public static class Counting
{
    /// <summary>Counts events for ever.</summary>
    [Function(nameof(CountEvents))]
    public static async Task<int> CountEvents([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        for (var count = 1; ; count++)
        {
            await context.WaitForExternalEvent<string>("Step");
            context.SetCustomStatus(count);
        }
    }
}
