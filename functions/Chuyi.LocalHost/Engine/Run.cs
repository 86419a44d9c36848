using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Engine;

/// <summary>
/// A live orchestrator. It stays in memory between steps; after a restart it is brought back by replaying its steps.
/// </summary>
internal sealed partial class Run
{
    private readonly OrchestratorThread thread;
    private readonly RunContext context;
    private readonly Func<RunContext, Task<object?>> code;
    private Task<object?>? task;

    /// <summary>What came while it was suspended, in order; null while it is not.</summary>
    private List<Message>? suspended;

    public Run(string instanceId, InstanceRow row, ILoggerFactory loggers, Func<TaskOrchestrationContext, Task<object?>> code, Action onForeignContinuation)
    {
        thread = new(onForeignContinuation);
        context = new(instanceId, row, thread, loggers);
        this.code = code;
    }

    public bool HasEnded { get; private set; }

    public IEnumerable<Effect> Open => context.Open.Values.Select(open => open.Effect);

    public IEnumerable<Message> Unprocessed => context.Events.Buffered.Concat(suspended?.Where(message => message.Kind == MessageKind.Event) ?? []);

    public bool IsOpen(int id) => context.Open.ContainsKey(id);

    /// <summary>Whether a call or timer is open and its result has not come yet.</summary>
    public bool IsAwaited(int id) => IsOpen(id) && suspended?.Exists(message => message.Id == id && message.Kind is MessageKind.Done or MessageKind.Failed or MessageKind.Fired) != true;

    /// <summary>
    /// Gives the code what came, one after the other, until it ends or starts over; what came after that is removed
    /// from the list into <paramref name="rest"/>. Returns what the code asked for.
    /// </summary>
    public List<Effect> Step(DateTimeOffset time, List<Message> messages, bool replaying, out List<Message> rest)
    {
        context.Effects = [];
        context.Time = time.UtcDateTime;
        context.Replaying = replaying;
        var count = 0;
        try
        {
            for (; count < messages.Count && !HasEnded; count++) Handle(messages[count]);
        }
        catch (Exception exception)
        {
            // What escapes the code's own task would otherwise come again and again.
            End(Failed(Failure.From(exception)));
            count++;
        }
        rest = messages.GetRange(count, messages.Count - count);
        messages.RemoveRange(count, rest.Count);
        return context.Effects;
    }

    private void Handle(Message message)
    {
        if (suspended is not null && message.Kind is not (MessageKind.Resume or MessageKind.Terminate or MessageKind.Invalid))
        {
            if (message.Kind != MessageKind.Suspend) suspended.Add(message);
            return;
        }
        thread.Run(() => Take(message));
        if (!HasEnded && suspended is null) Conclude();
        if (message.Kind == MessageKind.Resume) Resume();
    }

    private void Resume()
    {
        var (waiting, next) = (suspended ?? [], 0);
        suspended = null;
        while (next < waiting.Count && !HasEnded) Handle(waiting[next++]);
        if (next < waiting.Count) suspended = waiting[next..];
    }

    private void Take(Message message)
    {
        switch (message.Kind)
        {
            case MessageKind.Start:
                using (ExecutionContext.SuppressFlow()) task = Start();
                break;
            case MessageKind.Done or MessageKind.Fired when context.Open.Remove(message.Id, out var open):
                open.Pending.Succeed(message.Data);
                break;
            case MessageKind.Failed when context.Open.Remove(message.Id, out var open):
                open.Pending.Fail(new TaskFailedException(open.Effect.Name!, message.Id, message.Failure!.ToDetails()));
                break;
            case MessageKind.Event:
                context.Events.Deliver(message);
                break;
            case MessageKind.Suspend:
                suspended = [];
                break;
            case MessageKind.Terminate:
                if (message.Recursive) context.Effects.AddRange(Open.Where(effect => effect.Kind == EffectKind.Sub).Select(effect => new Effect(EffectKind.Stop) { Instance = effect.Instance }));
                End(new(EffectKind.End) { Status = OrchestrationRuntimeStatus.Terminated, Data = message.Data });
                break;
            case MessageKind.Invalid:
                End(Failed(message.Failure!));
                break;
        }
    }

    private async Task<object?> Start() => await code(context);

    /// <summary>As the real engine does it, an orchestrator that has returned runs on until nothing that it asked for is open.</summary>
    private void Conclude()
    {
        if (task is null || context.Open.Count > 0) return;
        if (!task.IsCompleted)
        {
            if (!context.Events.Any) End(Failed(Failure.From(new InvalidOperationException(NotDurable))));
        }
        else if (task.IsFaulted) End(Failed(Failure.From(task.Exception!.InnerException!)));
        else if (task.IsCanceled) End(Failed(Failure.From(new TaskCanceledException(task))));
        else End(context.StartOver ?? Completed(task.Result));
    }

    internal const string NotDurable =
        "An invalid asynchronous invocation was detected: the orchestrator awaited something that is not a task of its context.";

    private static Effect Completed(object? result)
    {
        try
        {
            return new(EffectKind.End) { Status = OrchestrationRuntimeStatus.Completed, Data = PayloadConverter.Default.Serialize(result) };
        }
        catch (Exception exception)
        {
            return Failed(Failure.From(exception));
        }
    }

    private static Effect Failed(Failure failure) => new(EffectKind.End) { Status = OrchestrationRuntimeStatus.Failed, Failure = failure };

    private void End(Effect effect)
    {
        context.Effects.Add(effect);
        HasEnded = true;
    }
}
