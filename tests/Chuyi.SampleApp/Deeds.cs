using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>Activities that count how often they ran under a key, and orchestrations of one such activity.</summary>
public static class Deeds
{
    private static readonly ConcurrentDictionary<string, int> Runs = new();
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Gates = new();

    public static int RunsOf(string key) => Runs.GetValueOrDefault(key);

    /// <summary>Lets the activities of a key end.</summary>
    public static void Release(string key) => GateOf(key).TrySetResult();

    /// <summary>Ends when a key is released.</summary>
    public static Task ReleaseOf(string key) => GateOf(key).Task;

    [Function(nameof(Do))]
    public static int Do([ActivityTrigger] string key) => Count(key);

    /// <summary>Runs until it is released, or stops with its host.</summary>
    [Function(nameof(Hold))]
    public static async Task<int> Hold([ActivityTrigger] string key, CancellationToken stopping)
    {
        var run = Count(key);
        await ReleaseOf(key).WaitAsync(stopping);
        return run;
    }

    /// <summary>Runs until it is released, whatever its host does.</summary>
    [Function(nameof(Finish))]
    public static async Task<int> Finish([ActivityTrigger] string key)
    {
        var run = Count(key);
        await ReleaseOf(key);
        return run;
    }

    [Function(nameof(FinishOnce))]
    public static Task<int> FinishOnce([OrchestrationTrigger] TaskOrchestrationContext context, string key) =>
        context.CallActivityAsync<int>(nameof(Finish), key);

    [Function(nameof(DoOnce))]
    public static Task<int> DoOnce([OrchestrationTrigger] TaskOrchestrationContext context, string key) =>
        context.CallActivityAsync<int>(nameof(Do), key);

    [Function(nameof(HoldOnce))]
    public static Task<int> HoldOnce([OrchestrationTrigger] TaskOrchestrationContext context, string key) =>
        context.CallActivityAsync<int>(nameof(Hold), key);

    private static int Count(string key) => Runs.AddOrUpdate(key, 1, (_, before) => before + 1);

    private static TaskCompletionSource GateOf(string key) =>
        Gates.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
