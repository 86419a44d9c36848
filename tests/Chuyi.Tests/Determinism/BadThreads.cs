using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Tests.Determinism;

/// <summary>Ways to leave the engine's thread, or to wait for something it does not know.</summary>
internal static class BadThreads
{
    [Commits("System.Threading.Tasks.Task.Run")]
    public static Task RunsAside([OrchestrationTrigger] TaskOrchestrationContext context) => Task.Run(() => { });

    [Commits("System.Threading.Tasks.TaskFactory.StartNew")]
    public static Task StartsAside([OrchestrationTrigger] TaskOrchestrationContext context) =>
        Task.Factory.StartNew(() => { }, CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Default);

    [Commits("System.Threading.Tasks.Task.Delay")]
    public static Task Sleeps([OrchestrationTrigger] TaskOrchestrationContext context) => Task.Delay(1);

    [Commits("System.Threading.Tasks.Task.Yield")]
    public static async Task Yields([OrchestrationTrigger] TaskOrchestrationContext context) => await Task.Yield();

    [Commits("System.Threading.Tasks.Task.ConfigureAwait")]
    public static async Task Strays([OrchestrationTrigger] TaskOrchestrationContext context) =>
        await context.CreateTimer(TimeSpan.FromDays(1), default).ConfigureAwait(false);

    [Commits("System.Threading.Tasks.Task.ContinueWith")]
    public static Task GoesOnElsewhere([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CreateTimer(TimeSpan.FromDays(1), default).ContinueWith(_ => { }, TaskScheduler.Default);

    [Commits("System.Threading.Tasks.Task.WaitAsync")]
    public static Task WaitsByTheClock([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.WaitForExternalEvent<string>("signal").WaitAsync(TimeSpan.FromDays(1));

    [Commits("System.Threading.CancellationTokenSource.new(TimeSpan)")]
    public static async Task GivesUpByTheClock([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromDays(1));
        await context.WaitForExternalEvent<string>("signal", late.Token);
    }

    [Commits("System.Threading.CancellationTokenSource.CancelAsync")]
    public static async Task CancelsElsewhere([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        using var lost = new CancellationTokenSource();
        await lost.CancelAsync();
    }

    [Commits("System.Threading.Thread.Sleep")]
    public static void Blocks([OrchestrationTrigger] TaskOrchestrationContext context) => Thread.Sleep(1);

    [Commits("System.Threading.ThreadPool.QueueUserWorkItem")]
    public static void Queues([OrchestrationTrigger] TaskOrchestrationContext context) => ThreadPool.QueueUserWorkItem(_ => { });

    [Commits("System.Threading.Tasks.Parallel.For")]
    public static void Forks([OrchestrationTrigger] TaskOrchestrationContext context) => Parallel.For(0, 2, _ => { });

    [Commits("System.Threading.Timer.new")]
    public static object Winds([OrchestrationTrigger] TaskOrchestrationContext context) => new Timer(_ => { });
}
