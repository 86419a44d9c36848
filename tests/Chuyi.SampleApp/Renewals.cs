using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>What a generation leaves open when it starts over.</summary>
public sealed record Leftover(string Kind, string Key);

/// <summary>Orchestrations that start over.</summary>
public static class Renewals
{
    /// <summary>Leaves something open in its first generation; the second tells the time and takes one event.</summary>
    [Function(nameof(LeaveOpen))]
    public static async Task<string> LeaveOpen([OrchestrationTrigger] TaskOrchestrationContext context, Leftover left)
    {
        switch (left.Kind)
        {
            case "activity":
                _ = context.CallActivityAsync<int>(nameof(Deeds.Hold), left.Key);
                break;
            case "child":
                _ = context.CallSubOrchestratorAsync<string>(
                    nameof(Gatherers.Gather),
                    1,
                    new SubOrchestrationOptions(instanceId: left.Key)
                );
                break;
            case "timer":
                _ = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                break;
            default:
                // Its first call has the number that what was left open had.
                var greeting = await context.CallActivityAsync<string>(nameof(SampleActivities.Greet), left.Key);
                return $"{greeting} {await context.WaitForExternalEvent<string>("Go")}";
        }
        context.ContinueAsNew(left with { Kind = "nothing" });
        return "";
    }

    /// <summary>Leaves an activity open and fails.</summary>
    [Function(nameof(FailWithOpenCall))]
    public static Task FailWithOpenCall([OrchestrationTrigger] TaskOrchestrationContext context, string key)
    {
        _ = context.CallActivityAsync<int>(nameof(Deeds.Hold), key);
        throw new NotSupportedException("at once");
    }

    /// <summary>Leaves an activity open and returns.</summary>
    [Function(nameof(ReturnWithOpenCall))]
    public static Task<string> ReturnWithOpenCall([OrchestrationTrigger] TaskOrchestrationContext context, string key)
    {
        _ = context.CallActivityAsync<int>(nameof(Deeds.Hold), key);
        return Task.FromResult("returned");
    }

    /// <summary>Adds so many numbers up and starts over; the sum, below zero, is what the next generation ends with.</summary>
    [Function(nameof(GatherThenStartOver))]
    public static async Task<int> GatherThenStartOver([OrchestrationTrigger] TaskOrchestrationContext context, int count)
    {
        var sum = 0;
        for (var i = 0; i < Math.Max(count, 1); i++)
            sum += await context.WaitForExternalEvent<int>("Item");
        if (count > 0)
            context.ContinueAsNew(-sum);
        return -count;
    }

    /// <summary>Asks to start over and throws.</summary>
    [Function(nameof(StartOverAndThrow))]
    public static Task StartOverAndThrow([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        context.ContinueAsNew("never");
        throw new NotSupportedException("after all");
    }
}
