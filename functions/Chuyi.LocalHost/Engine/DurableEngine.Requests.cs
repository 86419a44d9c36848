using Grpc.Core;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Chuyi.LocalHost.Engine;

/// <content>What clients and instances ask of instances.</content>
internal sealed partial class DurableEngine
{
    /// <summary>Hands a caller's message to an instance; it is in storage when this returns.</summary>
    /// <exception cref="RpcException">
    /// NotFound or FailedPrecondition: there is no such instance, it has ended, or it is (not) suspended already.
    /// </exception>
    public Task SignalAsync(string id, HistoryEvent signal, string purpose)
    {
        var message = new Message(signal);
        var instance = Find(id) is { IsStored: true } found
            ? found
            : throw new RpcException(new(StatusCode.NotFound, $"There is no orchestration instance '{id}'."));
        if (instance.Row.IsEnded() || message.Kind == (instance.IsSuspended ? Kind.ExecutionSuspended : Kind.ExecutionResumed))
            throw instance.Refused(message);
        // One that has not begun has no step to hold it: it waits in the inbox. Any other takes it with its next step.
        return instance.AwaitsStart
            ? instance.InsertAsync($"{Step.InboxPrefix(instance.Row)}{NextTicks():D20}-{Guid.NewGuid():N}", message, purpose)
            : instance.HandAsync(message);
    }

    /// <summary>Delivers what another instance sent, once however often it is tried; it is dropped if nobody takes it.</summary>
    public async Task SendAsync(string id, string key, HistoryEvent sent)
    {
        if (Find(id) is not { } instance || instance.Row.IsEnded())
        {
            Logger.LogWarning("A message to instance '{InstanceId}' was dropped: it is unknown or has ended.", id);
            return;
        }
        await instance.InsertAsync(Step.InboxPrefix(instance.Row) + key, new(sent), "engine:send");
    }

    /// <summary>Starts the child of a call, or tells the parent how it ended if that was done before.</summary>
    public async Task StartChildAsync(Instance parent, HistoryEvent call)
    {
        var (wanted, asked) = (
            call.SubOrchestrationInstanceCreated,
            new ParentCall(parent.Row.Name, parent.Id, parent.Row.Execution, parent.Row.Generation, call.EventId)
        );
        if (Find(wanted.InstanceId) is { } child && child.Row.Parent == asked)
        {
            if (child.Row.IsEnded())
                OnEnded(child);
            return;
        }
        try
        {
            InstanceId.Check(wanted.InstanceId);
            await StartAsync(
                wanted.InstanceId,
                new InstanceRow(wanted.Name, clock.GetUtcNow())
                {
                    Input = wanted.Input,
                    Version = wanted.Version,
                    Tags = Tags(parent, wanted),
                    Parent = asked,
                },
                []
            );
        }
        catch (RpcException exception) when (exception.StatusCode is StatusCode.AlreadyExists or StatusCode.InvalidArgument)
        {
            var type =
                exception.StatusCode == StatusCode.AlreadyExists
                    ? "DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException"
                    : typeof(ArgumentException).FullName!;
            parent.Post(
                new(Events.ChildFailed(call.EventId, Events.Failure(type, exception.Status.Detail))) { Generation = asked.Generation }
            );
        }
    }

    /// <summary>A child has its parent's tags and those of its call, which go first.</summary>
    private static Dictionary<string, string>? Tags(Instance parent, SubOrchestrationInstanceCreatedEvent call)
    {
        var tags = new Dictionary<string, string>(parent.Row.Tags ?? []);
        foreach (var (name, value) in call.Tags)
            tags[name] = value;
        return tags.Count > 0 ? tags : null;
    }

    /// <summary>Tells the parent of an instance how it ended. Done again after a restart until the parent's step has it.</summary>
    public void OnEnded(Instance child)
    {
        if (child.Row.Parent is not { } call || Find(call.Instance) is not { } parent || parent.Row.Execution != call.Execution)
            return;
        var failure = child.Row.Status switch
        {
            OrchestrationStatus.Failed => child.Row.Failure ?? Events.Failure("(unknown)", child.Row.Output ?? ""),
            OrchestrationStatus.Terminated => Events.Failure("Terminated", $"Sub-orchestration '{child.Id}' was terminated."),
            _ => null,
        };
        // The parent drops it if it has started over since the call.
        parent.Post(
            new(failure is null ? Events.ChildDone(call.Id, child.Row.Output) : Events.ChildFailed(call.Id, failure))
            {
                Generation = call.Generation,
            }
        );
    }

    /// <summary>
    /// The greatest ticks that inbox keys of an earlier host hold; later ones are
    /// greater, also on a clock that was set back.
    /// </summary>
    public void Advance(IEnumerable<string> inboxKeys)
    {
        foreach (var key in inboxKeys)
            if (key.Split('-') is [_, var text, ..] && long.TryParse(text, out var ticks) && ticks > Volatile.Read(ref lastTicks))
                Interlocked.Exchange(ref lastTicks, ticks);
    }

    /// <summary>Later than the last one given and not before the present.</summary>
    private long NextTicks()
    {
        while (true)
        {
            var last = Volatile.Read(ref lastTicks);
            var next = Math.Max(last + 1, clock.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref lastTicks, next, last) == last)
                return next;
        }
    }
}
