using Chuyi.Benchmarks.App;

namespace Chuyi.Benchmarks;

/// <summary>Many instances that wait: what they hold, and what it takes to wake one of them.</summary>
internal static class Waiting
{
    private const int Few = 100,
        Many = 10_000,
        WarmUp = 200,
        Clients = 50,
        Unmeasured = 10,
        Rounds = 5,
        Wakes = 40;
    private const double MiB = 1024 * 1024;

    public static async Task<IEnumerable<Figure>> MeasureAsync(string connectionString)
    {
        await using var many = await HostProcess.StartAsync(connectionString, "WaitingMany");
        // Code that is compiled once and pools that are filled once belong to the empty host.
        await WarmUpAsync(many);
        var empty = await many.GetAsync<MemoryUse>("api/memory");
        await FillAsync(many, Many);
        var full = await many.GetAsync<MemoryUse>("api/memory");
        var (heap, workingSet) = ((full.Heap - empty.Heap) / MiB, (full.WorkingSet - empty.WorkingSet) / MiB);

        await using var few = await HostProcess.StartAsync(connectionString, "WaitingFew");
        await WarmUpAsync(few);
        await FillAsync(few, Few);
        // A process that is asked gives its free pages back. Both have, so that they are compared in the same condition.
        await few.GetAsync<MemoryUse>("api/memory");
        var wakes = await Timing.CompareAsync(Unmeasured, Rounds, Wakes, i => WakeAsync(few, Few, i), i => WakeAsync(many, Many, i));

        return
        [
            new("memoryMiBFor10000Waiting", Math.Max(heap, workingSet), 150),
            new("heapMiBFor10000Waiting", heap),
            new("workingSetMiBFor10000Waiting", workingSet),
            new("wakeRatio10000Over100", wakes.Ratio, 1.3),
            new("wakeMillisecondsAmong100", wakes.First * 1000),
            new("wakeMillisecondsAmong10000", wakes.Second * 1000),
        ];
    }

    private static Task<double> WarmUpAsync(HostProcess host) =>
        Timing.SecondsAsync(
            WarmUp,
            Clients,
            async i =>
            {
                await host.PostAsync($"api/start/warm-{i}");
                await host.PostAsync($"api/answer/warm-{i}");
            }
        );

    private static async Task FillAsync(HostProcess host, int count)
    {
        await host.PostAsync($"api/fill/{count}");
        await host.SettleAsync();
        var running = await host.GetAsync<int>("api/running");
        if (running != count)
            throw new InvalidOperationException($"{running} instances wait instead of {count}.");
    }

    /// <summary>Wakes the instance that has waited longest and puts another in its place: the number that wait stays.</summary>
    private static async Task<double> WakeAsync(HostProcess host, int waiting, int i)
    {
        var seconds = await Timing.SecondsAsync(() => host.PostAsync($"api/answer/w{i}"));
        await host.PostAsync($"api/start/w{waiting + i}");
        await host.SettleAsync();
        return seconds;
    }
}
