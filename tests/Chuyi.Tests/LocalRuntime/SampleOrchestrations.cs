using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Tests.LocalRuntime;

/// <summary>Orchestrations that the engine's tests run.</summary>
public static class SampleOrchestrations
{
    [Function(nameof(GreetThenWait))]
    public static async Task<string> GreetThenWait([OrchestrationTrigger] TaskOrchestrationContext context, string name)
    {
        var greeting = await context.CallActivityAsync<string>(nameof(SampleActivities.Greet), name);
        var answer = await context.WaitForExternalEvent<string>("Answer");
        return $"{greeting} {answer}";
    }

    [Function(nameof(Sleep))]
    public static async Task<DateTime> Sleep([OrchestrationTrigger] TaskOrchestrationContext context, TimeSpan time)
    {
        await context.CreateTimer(time, CancellationToken.None);
        return context.CurrentUtcDateTime;
    }
}
