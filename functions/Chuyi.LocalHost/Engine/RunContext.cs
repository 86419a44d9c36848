using System.Security.Cryptography;
using System.Text;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Engine;

/// <summary>What an orchestrator sees. It only notes what is asked for; the instance commits and carries it out.</summary>
internal sealed class RunContext(string instanceId, InstanceRow row, OrchestratorThread thread, ILoggerFactory loggers) : TaskOrchestrationContext
{
    private const int CustomStatusLimit = 16 * 1024;
    private int nextId, guids;

    public Dictionary<int, OpenTask> Open { get; } = [];

    public EventWaits Events { get; } = new();

    /// <summary>What the current step asked for so far.</summary>
    public List<Effect> Effects { get; set; } = [];

    public Effect? StartOver { get; private set; }

    public DateTime Time { get; set; }

    public bool Replaying { get; set; }

    public override TaskName Name => row.Name;

    public override string InstanceId => instanceId;

    public override string Version => row.Version ?? "";

    public override ParentOrchestrationInstance? Parent => row.Parent is { } parent ? new(parent.Name, parent.Instance) : null;

    public override DateTime CurrentUtcDateTime => Time;

    public override bool IsReplaying => Replaying;

    protected override ILoggerFactory LoggerFactory => loggers;

    public string? SerializedInput => row.Input;

    public override T? GetInput<T>() where T : default => PayloadConverter.Default.Deserialize<T>(row.Input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name.Name, nameof(name));
        var data = PayloadConverter.Default.Serialize(input);
        return Retries.RunAsync(this, options?.Retry, () => Call<TResult>(new(EffectKind.Call)
        {
            Name = name.Name, Data = data, Version = options?.Version?.Version, Tags = options?.Tags?.ToDictionary(),
        }));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        var data = PayloadConverter.Default.Serialize(input);
        // Every attempt is the same instance, run anew.
        var child = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        Engine.InstanceId.Check(child, nameof(options));
        return Retries.RunAsync(this, options?.Retry, () => Call<TResult>(new(EffectKind.Sub)
        {
            Name = orchestratorName.Name, Data = data, Version = options?.Version?.Version, Tags = Merged(row.Tags, options?.Tags), Instance = child,
        }));
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        OnThread();
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        var due = new DateTimeOffset(fireAt.Kind == DateTimeKind.Local ? fireAt.ToUniversalTime() : DateTime.SpecifyKind(fireAt, DateTimeKind.Utc));
        var effect = new Effect(EffectKind.Timer) { Id = nextId++, Due = due };
        var pending = new Pending<object?>().CancelledBy(cancellationToken, () => CancelTimer(effect.Id));
        Note(effect, pending);
        return pending.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        OnThread();
        Pending<T> pending = new();
        if (Events.Take(eventName) is { } message) pending.Succeed(message.Data);
        else if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        else
        {
            Events.Open(eventName, pending);
            pending.CancelledBy(cancellationToken, () => OnlyHere(() => Events.Close(eventName, pending)));
        }
        return pending.Task;
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        OnThread();
        Engine.InstanceId.Check(instanceId, nameof(instanceId));
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        Effects.Add(new(EffectKind.Send) { Instance = instanceId, Name = eventName, Data = PayloadConverter.Default.Serialize(payload) });
    }

    public override void SetCustomStatus(object? customStatus)
    {
        OnThread();
        var data = PayloadConverter.Default.Serialize(customStatus);
        if (data is not null && Encoding.Unicode.GetByteCount(data) > CustomStatusLimit)
            throw new ArgumentException($"A custom status holds at most 16 KB of UTF-16 JSON; this one has {Encoding.Unicode.GetByteCount(data)} bytes.", nameof(customStatus));
        Effects.Add(new(EffectKind.Status) { Data = data });
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        OnThread();
        StartOver = new(EffectKind.New)
        {
            Data = PayloadConverter.Default.Serialize(options.NewInput), Version = string.IsNullOrWhiteSpace(options.NewVersion) ? row.Version : options.NewVersion,
            DropEvents = !options.PreserveUnprocessedEvents,
        };
    }

    public override Guid NewGuid()
    {
        OnThread();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{instanceId}|{row.CreatedAt:O}|{row.Execution}|{row.Generation}|{guids++}"));
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    private Task<T> Call<T>(Effect effect)
    {
        OnThread();
        var pending = new Pending<T>();
        Note(effect with { Id = nextId++ }, pending);
        return pending.Task;
    }

    private void Note(Effect effect, IPending pending)
    {
        Effects.Add(effect);
        Open[effect.Id] = new(effect, pending);
    }

    private void CancelTimer(int id) => OnlyHere(() =>
    {
        if (Open.Remove(id)) Effects.Add(new(EffectKind.Cancel) { Id = id });
    });

    /// <summary>What a cancelled token does. One that is cancelled elsewhere ends the instance, not the thread that cancelled it.</summary>
    private void OnlyHere(Action act)
    {
        if (thread.IsCurrent) act();
        else thread.Foreign();
    }

    private static Dictionary<string, string>? Merged(Dictionary<string, string>? parents, IDictionary<string, string>? own)
    {
        if (parents is null && own is not { Count: > 0 }) return null;
        var tags = parents?.ToDictionary() ?? [];
        foreach (var (name, value) in own ?? new Dictionary<string, string>()) tags[name] = value;
        return tags;
    }

    private void OnThread()
    {
        if (!thread.IsCurrent)
            throw new InvalidOperationException("The orchestration context was used outside the orchestrator's own thread: an orchestrator awaits only tasks of its context, without ConfigureAwait(false).");
    }
}
