using System.Collections.Concurrent;
using Chuyi.LocalHost.Protocol;
using Chuyi.LocalHost.Stores;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Engine;

/// <summary>All instances of a task hub, in memory; what they commit is in the journal.</summary>
/// <param name="journal">Its storage.</param>
/// <param name="clock">Its present.</param>
/// <param name="worker">The code it runs.</param>
/// <param name="activities">Runs activities.</param>
/// <param name="mostSteps">So many orchestrators may run code at once; null for no bound.</param>
/// <param name="logger">Is told of what an operator should know.</param>
internal sealed partial class DurableEngine(
    Journal journal,
    HostClock clock,
    FunctionWorker worker,
    ActivityPool activities,
    int? mostSteps,
    ILogger logger
) : IDisposable
{
    private readonly SemaphoreSlim? slots = mostSteps is { } most ? new(most) : null;
    private readonly ConcurrentDictionary<string, Instance> instances = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private List<Instance> left = [];
    private long lastTicks;

    public Journal Journal => journal;

    public HostClock Clock => clock;

    public WorkTracker Work => clock.Work;

    public ActivityPool Activities => activities;

    public FunctionWorker Worker => worker;

    public ILogger Logger => logger;

    /// <summary>Cancelled when nothing may be committed any more.</summary>
    public CancellationToken Stopping => stopping.Token;

    public ICollection<Instance> Instances => instances.Values;

    public Instance? Find(string id) => instances.GetValueOrDefault(id);

    /// <summary>The code of a step may have gone on where no orchestrator may run.</summary>
    /// <param name="surely">Whether it has; else it has if no step is being taken.</param>
    public void Break(string invocation, bool surely, string reason)
    {
        var instance = instances.Values.FirstOrDefault(instance => instance.Invoked(invocation));
        if (instance is not null && (surely || !instance.IsAsking))
            instance.Break(reason);
    }

    /// <summary>Waits for leave to run an orchestrator's code and commit its step; null where nothing bounds it.</summary>
    public async ValueTask<IDisposable?> StepSlotAsync()
    {
        if (slots is null)
            return null;
        await slots.WaitAsync(Stopping);
        return new Slot(slots);
    }

    /// <summary>Reads what the last host left.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        RequestCounter.For("engine:load");
        await journal.PatientlyAsync(
            "the list of instances",
            async () =>
            {
                await foreach (var row in journal.Store.ReadKeyAsync(InstanceRow.Key, cancellation))
                    if (row.Data is not null)
                        instances[row.Partition] = Instance.From(row, this);
                    else
                        Logger.LogCritical("Instance '{InstanceId}' is not taken up: its payload is gone from storage.", row.Partition);
            },
            cancellation
        );
        left = [.. instances.Values.Where(instance => !instance.Row.IsEnded() || instance.Row.Outgoing is not null)];
        var rows = await journal.PatientlyAsync(
            "the histories",
            () => left.Count > 50 ? ReadAllAsync(cancellation) : ReadEachAsync(left, cancellation),
            cancellation
        );
        // All of them know that they have to come back before the first one acts on another.
        foreach (var instance in left)
            instance.Prepare(rows.GetValueOrDefault(instance.Id) ?? []);
    }

    /// <summary>Takes up what was read.</summary>
    public void Begin()
    {
        foreach (var instance in left)
            instance.Wake();
        if (left.Count > 0)
            Logger.LogInformation("Took up {Count} instances.", left.Count);
        left = [];
    }

    /// <summary>Lets steps that can still be committed commit; takes no new ones after that.</summary>
    public async Task StopAsync(CancellationToken impatience)
    {
        await activities.DrainAsync(impatience);
        try
        {
            await Work.WhenIdleAsync(impatience).WaitAsync(TimeSpan.FromSeconds(5), impatience);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            Logger.LogWarning("Steps were still under way when the host stopped; they are taken again after its restart.");
        }
        await stopping.CancelAsync();
    }

    /// <summary>Stops at once, as a crash does.</summary>
    public void Dispose() => stopping.Cancel();

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        private SemaphoreSlim? held = slots;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }

    private async Task<Dictionary<string, List<StoredRow>>> ReadAllAsync(CancellationToken cancellation)
    {
        Dictionary<string, List<StoredRow>> rows = [];
        await foreach (var row in journal.Store.ReadAllAsync(cancellation))
        {
            if (Find(row.Partition) is not { } instance || (instance.Row.IsEnded() && instance.Row.Outgoing is null))
                continue;
            if (!rows.TryGetValue(row.Partition, out var list))
                rows[row.Partition] = list = [];
            list.Add(row);
        }
        return rows;
    }

    private async Task<Dictionary<string, List<StoredRow>>> ReadEachAsync(List<Instance> open, CancellationToken cancellation)
    {
        ConcurrentDictionary<string, List<StoredRow>> rows = [];
        await Parallel.ForEachAsync(
            open,
            cancellation,
            async (instance, token) =>
            {
                List<StoredRow> list = [];
                await foreach (var row in journal.Store.ReadPartitionAsync(instance.Id, token))
                    list.Add(row);
                rows[instance.Id] = list;
            }
        );
        return rows.ToDictionary();
    }
}
