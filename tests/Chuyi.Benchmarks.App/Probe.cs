using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Chuyi.Benchmarks.App;

/// <summary>What a benchmark asks of a host in another process.</summary>
public static class Probe
{
    private const int Concurrency = 50;

    /// <summary>Starts so many instances that greet and then wait: w0, w1, …</summary>
    [Function(nameof(Fill))]
    public static async Task<IResult> Fill(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "fill/{count}")] HttpRequest request,
        int count,
        [DurableClient] DurableTaskClient client
    )
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count).Select(i => $"w{i}"),
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
            async (id, cancellation) =>
                await client.ScheduleNewOrchestrationInstanceAsync(
                    nameof(Greetings.GreetAndWait),
                    id,
                    new StartOrchestrationOptions(id),
                    cancellation
                )
        );
        return Results.NoContent();
    }

    /// <summary>The number of instances that run.</summary>
    [Function(nameof(Running))]
    public static async Task<IResult> Running(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "running")] HttpRequest request,
        [DurableClient] DurableTaskClient client
    )
    {
        var count = 0;
        await foreach (
            var _ in client.GetAllInstancesAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running], PageSize: 100_000))
        )
            count++;
        return Results.Json(count);
    }

    /// <summary>What the process holds once everything that can go has gone.</summary>
    [Function(nameof(Memory))]
    public static IResult Memory([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "memory")] HttpRequest request)
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        using var process = Process.GetCurrentProcess();
        return Results.Json(new MemoryUse(GC.GetTotalMemory(forceFullCollection: false), process.WorkingSet64));
    }
}

/// <summary>Memory of a process, in bytes.</summary>
/// <param name="Heap">Live objects.</param>
/// <param name="WorkingSet">What the process occupies, all in all.</param>
public sealed record MemoryUse(long Heap, long WorkingSet);
