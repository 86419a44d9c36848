using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalRuntime.Engine;

/// <summary>
/// A live orchestrator. It stays in memory between steps; after a restart it is brought back by replaying its steps.
/// </summary>
internal sealed class Run
{
    private readonly OrchestratorThread thread;
    private readonly RunContext context;
    private readonly Func<RunContext, Task<object?>> code;
    private Task<object?>? task;

    public Run(string instanceId, InstanceRow row, ILoggerFactory loggers, Func<TaskOrchestrationContext, Task<object?>> code, Action onForeignContinuation)
    {
        thread = new(onForeignContinuation);
        context = new(instanceId, row, thread, loggers);
        this.code = code;
    }

    public bool HasEnded { get; private set; }

    public IEnumerable<Effect> Open => context.Open.Values.Select(open => open.Effect);

    public IEnumerable<Message> Unprocessed => context.Events.Buffered;

    public bool IsOpen(int id) => context.Open.ContainsKey(id);

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
        foreach (var message in messages)
        {
            count++;
            thread.Run(() => Take(message));
            if (!HasEnded && message.Kind is not (MessageKind.Suspend or MessageKind.Resume)) Conclude();
            if (HasEnded) break;
        }
        rest = messages.GetRange(count, messages.Count - count);
        messages.RemoveRange(count, rest.Count);
        return context.Effects;
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

    private void Conclude()
    {
        if (task is null) return;
        if (!task.IsCompleted)
        {
            if (context.Open.Count == 0 && !context.Events.Any) End(Failed(Failure.From(new InvalidOperationException(NotDurable))));
            return;
        }
        if (task.IsFaulted) End(Failed(Failure.From(task.Exception!.InnerException!)));
        else if (task.IsCanceled) End(Failed(Failure.From(new TaskCanceledException(task))));
        else if (context.StartOver is { } again) End(again);
        // As on the real engine, a timer that was not cancelled keeps the instance running.
        else if (Open.All(effect => effect.Kind != EffectKind.Timer)) End(Completed(task.Result));
    }

    internal const string NotDurable =
        "An invalid asynchronous invocation was detected: the orchestrator awaited something that is not a task of its context.";

    private static Effect Completed(object? result)
    {
        try
        {
            return new(EffectKind.End) { Status = OrchestrationRuntimeStatus.Completed, Data = PayloadConverter.Default.Serialize(result) };
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException)
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
