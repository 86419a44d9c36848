using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Chuyi.SampleApp;

/// <summary>Orchestrations that look at the clock, at replay and at themselves.</summary>
public static class Times
{
    [Function(nameof(SleepUntil))]
    public static async Task<string> SleepUntil([OrchestrationTrigger] TaskOrchestrationContext context, DateTime instant)
    {
        await context.CreateTimer(instant, CancellationToken.None);
        return $"{context.CurrentUtcDateTime:u} {context.CurrentUtcDateTime.Kind}";
    }

    /// <summary>Tells in each step what it reads; a replay that read something else would tell it.</summary>
    [Function(nameof(Reread))]
    public static async Task<string[]> Reread([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        List<string> read = [];
        var log = context.CreateReplaySafeLogger("Chuyi.Tests.Reread");
        for (var i = 1; i <= 3; i++)
        {
            read.Add($"{context.CurrentUtcDateTime:u} {context.NewGuid()}");
            log.LogInformation("Said {Number} by {InstanceId}", i, context.InstanceId);
            await context.WaitForExternalEvent<string>("Next");
        }
        return [.. read];
    }

    [Function(nameof(TellIfReplaying))]
    public static async Task<string> TellIfReplaying([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var before = context.IsReplaying;
        await context.WaitForExternalEvent<string>("Next");
        return $"{before} {context.IsReplaying}";
    }

    /// <summary>Cancels a timer in a step and goes on.</summary>
    [Function(nameof(SleepWithCancelledToken))]
    public static async Task<string> SleepWithCancelledToken([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            await context.CreateTimer(TimeSpan.FromDays(1), new CancellationToken(canceled: true));
            return "slept";
        }
        catch (TaskCanceledException)
        {
            return "cancelled";
        }
    }
}
