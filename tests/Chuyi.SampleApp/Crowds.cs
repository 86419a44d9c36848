using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>Functions that count how many of them run at once under a key.</summary>
public static class Crowds
{
    private static readonly ConcurrentDictionary<string, (int Now, int Most)> Counts = new();

    public static int MostOf(string key) => Counts.GetValueOrDefault(key).Most;

    /// <summary>Stays until its key is released.</summary>
    [Function(nameof(Linger))]
    public static async Task Linger([ActivityTrigger] string key)
    {
        Enter(key);
        await Deeds.ReleaseOf(key);
        Leave(key);
    }

    [Function(nameof(LingerTogether))]
    public static Task LingerTogether([OrchestrationTrigger] TaskOrchestrationContext context, string key) =>
        Task.WhenAll(Enumerable.Range(0, 8).Select(_ => context.CallActivityAsync(nameof(Linger), key)));

    /// <summary>Keeps the thread that runs its code.</summary>
    [Function(nameof(Ponder))]
    public static Task Ponder([OrchestrationTrigger] TaskOrchestrationContext context, string key)
    {
        Enter(key);
        Thread.Sleep(100);
        Leave(key);
        return Task.CompletedTask;
    }

    private static void Enter(string key) =>
        Counts.AddOrUpdate(key, (1, 1), (_, count) => (count.Now + 1, Math.Max(count.Most, count.Now + 1)));

    private static void Leave(string key) => Counts.AddOrUpdate(key, (0, 0), (_, count) => (count.Now - 1, count.Most));
}
