using Chuyi.LocalRuntime.Stores;
using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalRuntime.Engine;

/// <content>What clients and instances ask of instances.</content>
internal sealed partial class DurableEngine
{
    /// <summary>Starts an instance; an ended one of the same id is replaced.</summary>
    /// <exception cref="OrchestrationAlreadyExistsException">One of that id runs, or another start won.</exception>
    public async Task<Instance> StartAsync(string id, InstanceRow row, string purpose, CancellationToken cancellation)
    {
        Work.Begin();
        try
        {
            var old = Find(id);
            if (old is not null && !old.Row.IsEnded()) throw Exists(id, old.Row);
            if (old is not null) row = row with { Execution = old.Row.Execution + 1 };
            var fresh = new Instance(id, row, this);
            if (old is null ? !instances.TryAdd(id, fresh) : !instances.TryUpdate(id, fresh, old)) throw Exists(id, row);
            try
            {
                var write = new Write(old is null ? WriteKind.Insert : WriteKind.Replace, InstanceRow.Key, Json.Write(row), old?.ETag ?? "*");
                fresh.ETag = await journal.CommitAsync(id, [write], purpose, cancellation);
            }
            catch
            {
                if (old is null) instances.TryRemove(new(id, fresh));
                else instances.TryUpdate(id, old, fresh);
                throw;
            }
            fresh.Begin();
            if (old is not null) await ForgetAsync(id, row);
            return fresh;
        }
        finally
        {
            Work.End();
        }
    }

    /// <summary>Puts a message into an instance's inbox; it is in storage when this returns.</summary>
    /// <exception cref="RpcException">NotFound or FailedPrecondition: there is no such instance, or it has ended.</exception>
    public async Task SignalAsync(string id, Message message, string purpose, CancellationToken cancellation)
    {
        var instance = Find(id) ?? throw new RpcException(new(StatusCode.NotFound, $"There is no orchestration instance '{id}'."));
        if (instance.Row.IsEnded()) throw new RpcException(new(StatusCode.FailedPrecondition, $"Orchestration instance '{id}' has ended: {instance.Row.Status}."));
        var key = $"{Step.InboxPrefix(instance.Row)}{NextTicks():D20}-{Guid.NewGuid():N}";
        await InsertAsync(instance, key, message, purpose, cancellation);
    }

    /// <summary>Delivers what another instance sent, once however often it is tried; it is dropped if nobody takes it.</summary>
    public async Task SendAsync(string id, string key, Message message)
    {
        if (Find(id) is not { } instance || instance.Row.IsEnded())
        {
            Logger.LogWarning("A message to instance '{InstanceId}' was dropped: it is unknown or has ended.", id);
            return;
        }
        try
        {
            await InsertAsync(instance, Step.InboxPrefix(instance.Row) + key, message, "engine:send", Stopping);
        }
        catch (StoreConflictException)
        {
            // Delivered before; the receiver has it.
        }
    }

    /// <summary>Starts the child of a call, or tells the parent how it ended if that was done before.</summary>
    public async Task StartChildAsync(Instance parent, Effect call)
    {
        var asked = new ParentCall(parent.Row.Name, parent.Id, parent.Row.Execution, parent.Row.Generation, call.Id);
        if (Find(call.Instance!) is { } child && child.Row.Parent == asked)
        {
            if (child.Row.IsEnded()) OnEnded(child);
            return;
        }
        try
        {
            await StartAsync(call.Instance!, new InstanceRow(call.Name!, clock.GetUtcNow())
            {
                Input = call.Data, Version = call.Version, Tags = call.Tags, Parent = asked,
            }, "engine:start", Stopping);
        }
        catch (OrchestrationAlreadyExistsException exception)
        {
            parent.Post(new(MessageKind.Failed) { Id = call.Id, Generation = parent.Generation, Failure = Failure.From(exception) });
        }
    }

    /// <summary>Tells the parent of an instance how it ended. Done again after a restart until the parent's step has it.</summary>
    public void OnEnded(Instance child)
    {
        if (child.Row.Parent is not { } call || Find(call.Instance) is not { } parent) return;
        if (parent.Row.Execution != call.Execution || parent.Row.Generation != call.Generation) return;
        var failure = child.Row.Failure ?? (child.Row.Status == Microsoft.DurableTask.Client.OrchestrationRuntimeStatus.Terminated
            ? new Failure("Terminated", $"Sub-orchestration '{child.Id}' was terminated.") : null);
        parent.Post(new(failure is null ? MessageKind.Done : MessageKind.Failed)
        {
            Id = call.Id, Generation = parent.Generation, Data = failure is null ? child.Row.Output : null, Failure = failure,
        });
    }

    /// <summary>Forgets an ended instance.</summary>
    public async Task<bool> PurgeAsync(string id, CancellationToken cancellation)
    {
        if (Find(id) is not { } instance || !instance.Row.IsEnded() || !instances.TryRemove(new(id, instance))) return false;
        await DeleteRowsAsync(id, _ => true, cancellation);
        await journal.Store.DeleteSpilledAsync(id, cancellation);
        return true;
    }

    private Task ForgetAsync(string id, InstanceRow current) => DeleteRowsAsync(id, key => key != InstanceRow.Key
        && !key.StartsWith(Step.InboxPrefix(current), StringComparison.Ordinal)
        && !key.StartsWith($"h{current.Execution:D6}-", StringComparison.Ordinal), Stopping);

    private async Task DeleteRowsAsync(string id, Func<string, bool> which, CancellationToken cancellation)
    {
        RequestCounter.For("engine:clean");
        List<string> keys = [];
        await foreach (var row in journal.Store.ReadPartitionAsync(id, cancellation))
            if (which(row.Key)) keys.Add(row.Key);
        // The instance's own row sorts last and goes last.
        foreach (var some in keys.OrderBy(key => key == InstanceRow.Key).Chunk(90))
            await journal.CommitAsync(id, [.. some.Select(key => new Write(WriteKind.Delete, key))], "engine:clean", cancellation);
    }

    private async Task InsertAsync(Instance instance, string key, Message message, string purpose, CancellationToken cancellation)
    {
        Work.Begin();
        try
        {
            await journal.CommitAsync(instance.Id, [new(WriteKind.Insert, key, Json.Write(message))], purpose, cancellation);
            instance.Post(message with { Key = key });
        }
        finally
        {
            Work.End();
        }
    }

    /// <summary>Later than the last one given and not before the present.</summary>
    private long NextTicks()
    {
        while (true)
        {
            var last = Volatile.Read(ref lastTicks);
            var next = Math.Max(last + 1, clock.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref lastTicks, next, last) == last) return next;
        }
    }

    private static OrchestrationAlreadyExistsException Exists(string id, InstanceRow row) =>
        new($"An orchestration instance '{id}' already exists: {row.Status}.");
}
