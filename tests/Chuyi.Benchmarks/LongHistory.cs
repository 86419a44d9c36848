using Azure.Data.Tables;
using Chuyi.Benchmarks.App;
using Chuyi.LocalHost;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Chuyi.Benchmarks;

/// <summary>What a step costs in a long history and in a short one: from the event's raise until the step is committed.</summary>
internal static class LongHistory
{
    private const int Long = 5_000,
        Short = 50,
        StepsOfShort = 25,
        Unmeasured = 25,
        Rounds = 4,
        Steps = 50;

    public static async Task<IEnumerable<Figure>> MeasureAsync(string connectionString)
    {
        var steps = await CompareStepsAsync(connectionString);
        var inMemory = await CompareStepsAsync("memory");
        var inserts = await CompareInsertsAsync(connectionString);
        return
        [
            new("stepRatio5000Over50", steps.Ratio, 1.3),
            new("stepMillisecondsIn50", steps.First * 1000),
            new("stepMillisecondsIn5000", steps.Second * 1000),
            // What of the ratio is the engine's, and what is storage's.
            new("stepRatioWithoutStorage", inMemory.Ratio),
            new("rawInsertRatio5000Over50", inserts.Ratio),
        ];
    }

    private static async Task<Comparison> CompareStepsAsync(string storage)
    {
        await using var host = await Workload.StartAsync(storage, "LongHistory");
        await StartAsync(host, "long", Long);
        // A short history does not stay short: each serves for a few steps only.
        for (var i = 0; i < (Unmeasured + Rounds * Steps) / StepsOfShort; i++)
            await StartAsync(host, $"short{i}", Short);
        var steps = await Timing.CompareAsync(
            Unmeasured,
            Rounds,
            Steps,
            i => StepAsync(host, $"short{i / StepsOfShort}"),
            _ => StepAsync(host, "long")
        );
        await ExpectAsync(host, "long", Long + Unmeasured + Rounds * Steps);
        return steps;
    }

    /// <summary>Raw inserts into a partition of so many rows, which came one by one as those of a history do.</summary>
    private static async Task<Comparison> CompareInsertsAsync(string connectionString)
    {
        var table = new TableClient(connectionString, "Partitions");
        await table.CreateAsync();
        foreach (var (partition, rows) in new[] { ("long", Long), ("short", Short) })
            for (var i = 0; i < rows; i++)
                await InsertAsync(partition, i);
        return await Timing.CompareAsync(
            Unmeasured,
            Rounds,
            Steps,
            i => InsertAsync("short", Short + i),
            i => InsertAsync("long", Long + i)
        );

        Task<double> InsertAsync(string partition, int i) => Timing.SecondsAsync(() => table.AddEntityAsync(Row(partition, i)));
        static TableEntity Row(string partition, int i) => new(partition, $"{i:D8}") { ["Text"] = Throughput.Text };
    }

    private static async Task StartAsync(FunctionHost host, string id, int events)
    {
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Counting.CountEvents), new StartOrchestrationOptions(id));
        await host.Clock.SettleAsync();
        for (var i = 0; i < events; i++)
            await StepAsync(host, id);
        await ExpectAsync(host, id, events);
    }

    /// <summary>In process and without polling: the host has settled when the step is committed and nothing else is under way.</summary>
    private static Task<double> StepAsync(FunctionHost host, string id) =>
        Timing.SecondsAsync(async () =>
        {
            await host.Client.RaiseEventAsync(id, "Step", "go on");
            await host.Clock.SettleAsync();
        });

    private static async Task ExpectAsync(FunctionHost host, string id, int events)
    {
        var taken = (await host.Client.GetInstancesAsync(id, true))?.ReadCustomStatusAs<int>();
        if (taken != events)
            throw new InvalidOperationException($"Instance '{id}' took {taken} events instead of {events}.");
    }
}
