using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>A change that somebody makes to the code of the story.</summary>
public enum Change
{
    None,
    ACallMore,
    ACallLess,
    AnotherName,
    AnotherKind,
    AnotherNameLater,
    OtherWords,
}

/// <summary>An orchestrator whose code may change while an instance of it runs, each instance's by its key.</summary>
public static class Versions
{
    private static readonly ConcurrentDictionary<string, Change> Changes = new();

    /// <summary>Changes the code of the instances of a key.</summary>
    public static void Make(string key, Change change) => Changes[key] = change;

    /// <summary>Does something at its start and after its first event, and ends with its second.</summary>
    [Function(nameof(Story))]
    public static async Task<string> Story([OrchestrationTrigger] TaskOrchestrationContext context, string key)
    {
        switch (Changes.GetValueOrDefault(key))
        {
            case Change.ACallMore:
                await Task.WhenAll(
                    context.CallActivityAsync<int>(nameof(Deeds.Do), key),
                    context.CallActivityAsync<int>(nameof(Deeds.Hold), key)
                );
                break;
            case Change.ACallLess:
                break;
            case Change.AnotherName:
                await context.CallActivityAsync<int>(nameof(Deeds.Hold), key);
                break;
            case Change.AnotherKind:
                await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                break;
            // Differs where history has nothing to say: inputs, a status, what comes after.
            case Change.OtherWords:
                context.SetCustomStatus("new");
                await context.CallActivityAsync<int>(nameof(Deeds.Do), key + "-other");
                return "new " + await Rest(context, nameof(Deeds.Do), key);
            default:
                await context.CallActivityAsync<int>(nameof(Deeds.Do), key);
                break;
        }
        return await Rest(context, Changes.GetValueOrDefault(key) == Change.AnotherNameLater ? nameof(Deeds.Hold) : nameof(Deeds.Do), key);
    }

    private static async Task<string> Rest(TaskOrchestrationContext context, string deed, string key)
    {
        await context.WaitForExternalEvent<string>("Go");
        await context.CallActivityAsync<int>(deed, key);
        return await context.WaitForExternalEvent<string>("End");
    }
}
