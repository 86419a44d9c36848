using Azure.Data.Tables;
using Chuyi.LocalHost;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Benchmarks;

/// <summary>What a step costs in a long history and in a short one: from the event's raise until the step is committed.</summary>
public static class LongHistory
{
    private const int Long = 5_000, Short = 50, StepsOfShort = 25, Unmeasured = 25, Rounds = 4, Steps = 50;

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

    internal static async Task<IEnumerable<Figure>> MeasureAsync(string connectionString)
    {
        var steps = await CompareStepsAsync(connectionString);
        var inMemory = await CompareStepsAsync(connectionString, "--LocalHost:Store=memory");
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

    private static async Task<Comparison> CompareStepsAsync(string connectionString, params string[] settings)
    {
        using var host = WorkloadHost.Build(connectionString, "LongHistory", settings);
        await host.StartAsync();
        var runtime = host.Services.GetRequiredService<RuntimeHost>();

        await StartAsync(runtime, "long", Long);
        // A short history does not stay short: each serves for a few steps only.
        for (var i = 0; i < (Unmeasured + Rounds * Steps) / StepsOfShort; i++) await StartAsync(runtime, $"short{i}", Short);
        var steps = await Timing.CompareAsync(Unmeasured, Rounds, Steps,
            i => StepAsync(runtime, $"short{i / StepsOfShort}"), _ => StepAsync(runtime, "long"));
        await ExpectAsync(runtime, "long", Long + Unmeasured + Rounds * Steps);

        await host.StopAsync();
        return steps;
    }

    /// <summary>Raw inserts into a partition of so many rows, which came one by one as those of a history do.</summary>
    private static async Task<Comparison> CompareInsertsAsync(string connectionString)
    {
        var table = new TableClient(connectionString, "Partitions");
        await table.CreateAsync();
        foreach (var (partition, rows) in new[] { ("long", Long), ("short", Short) })
            for (var i = 0; i < rows; i++) await InsertAsync(partition, i);
        return await Timing.CompareAsync(Unmeasured, Rounds, Steps, i => InsertAsync("short", Short + i), i => InsertAsync("long", Long + i));

        Task<double> InsertAsync(string partition, int i) => Timing.SecondsAsync(() => table.AddEntityAsync(Row(partition, i)));
        static TableEntity Row(string partition, int i) => new(partition, $"{i:D8}") { ["Text"] = Throughput.Text };
    }

    private static async Task StartAsync(RuntimeHost runtime, string id, int events)
    {
        await runtime.Client.ScheduleNewOrchestrationInstanceAsync(nameof(CountEvents), new StartOrchestrationOptions(id));
        await runtime.Clock.SettleAsync();
        for (var i = 0; i < events; i++) await StepAsync(runtime, id);
        await ExpectAsync(runtime, id, events);
    }

    /// <summary>In process and without polling: the host has settled when the step is committed and nothing else is under way.</summary>
    private static Task<double> StepAsync(RuntimeHost runtime, string id) => Timing.SecondsAsync(async () =>
    {
        await runtime.Client.RaiseEventAsync(id, "Step", "go on");
        await runtime.Clock.SettleAsync();
    });

    private static async Task ExpectAsync(RuntimeHost runtime, string id, int events)
    {
        var taken = (await runtime.Client.GetInstancesAsync(id, true))?.ReadCustomStatusAs<int>();
        if (taken != events) throw new InvalidOperationException($"Instance '{id}' took {taken} events instead of {events}.");
    }
}
