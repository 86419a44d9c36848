using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Chuyi.LocalHost.Engine;

/// <summary>The client of the engine in this process.</summary>
internal sealed partial class EngineClient(DurableEngine engine) : DurableTaskClient("local")
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var id = options?.InstanceId is { Length: > 0 } given ? given : Guid.NewGuid().ToString("N");
        InstanceId.Check(id, nameof(options));
        if (string.IsNullOrWhiteSpace(orchestratorName.Name)) throw new ArgumentException("The orchestrator's name is empty.", nameof(orchestratorName));
        var row = new InstanceRow(orchestratorName.Name, engine.Clock.GetUtcNow())
        {
            Input = PayloadConverter.Default.Serialize(input), StartAt = options?.StartAt, Version = options?.Version?.Version,
            Tags = options?.Tags is { Count: > 0 } tags ? tags.ToDictionary() : null,
        };
        // Once begun it is done; the caller's token ends only the waiting.
        await engine.StartAsync(id, row, Statuses(options?.DedupeStatuses)).WaitAsync(cancellation);
        return id;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return engine.SignalAsync(instanceId, new(MessageKind.Event) { Name = eventName, Data = PayloadConverter.Default.Serialize(eventPayload) }, "engine:event").WaitAsync(cancellation);
    }

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        engine.SignalAsync(instanceId, new(MessageKind.Terminate) { Data = PayloadConverter.Default.Serialize(options?.Output), Recursive = options?.Recursive == true }, "engine:control").WaitAsync(cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        engine.SignalAsync(instanceId, new(MessageKind.Suspend) { Data = reason }, "engine:control").WaitAsync(cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        engine.SignalAsync(instanceId, new(MessageKind.Resume) { Data = reason }, "engine:control").WaitAsync(cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, row => row.Status != OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, row => row.IsEnded(), getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(engine.Find(instanceId) is { } instance ? Describe(instance, getInputsAndOutputs) : null);

    public override async Task<string> RestartAsync(string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        var old = engine.Find(instanceId) ?? throw new ArgumentException($"There is no orchestration instance '{instanceId}'.", nameof(instanceId));
        if (!restartWithNewInstanceId && !old.Row.IsEnded()) throw new InvalidOperationException($"Orchestration instance '{instanceId}' is still {old.Row.Status}.");
        var id = restartWithNewInstanceId ? Guid.NewGuid().ToString("N") : instanceId;
        await engine.StartAsync(id, new(old.Row.Name, engine.Clock.GetUtcNow()) { Input = old.Row.Input, Version = old.Row.Version, Tags = old.Row.Tags }, []).WaitAsync(cancellation);
        return id;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static List<OrchestrationRuntimeStatus> Statuses(IReadOnlyList<string>? names) => [.. (names ?? []).Select(name =>
        Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status) ? status
            : throw new ArgumentException($"'{name}' is no status by which a start can be refused.", nameof(names)))];

    private async Task<OrchestrationMetadata> WaitAsync(string id, Func<InstanceRow, bool> until, bool payloads, CancellationToken cancellation)
    {
        // Whoever waits for an instance is not what keeps a clock from moving on.
        using var aside = engine.Work.StepAside();
        while (true)
        {
            var instance = engine.Find(id) ?? throw new InvalidOperationException($"There is no orchestration instance '{id}'.");
            var changed = instance.WhenChanged();
            if (until(instance.Row)) return Describe(instance, payloads);
            await changed.WaitAsync(cancellation);
        }
    }

    internal static OrchestrationMetadata Describe(Instance instance, bool payloads)
    {
        var row = instance.Row;
        return new(row.Name, instance.Id)
        {
            RuntimeStatus = row.Status, CreatedAt = row.CreatedAt, LastUpdatedAt = row.UpdatedAt,
            SerializedInput = payloads ? row.Input : null, SerializedOutput = payloads ? row.Output : null,
            SerializedCustomStatus = payloads ? row.CustomStatus ?? "null" : null, FailureDetails = payloads ? row.Failure?.ToDetails() : null,
            Tags = row.Tags ?? [], DataConverter = payloads ? PayloadConverter.Default : null,
        };
    }
}
