using Chuyi.LocalHost.Stores;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Chuyi.LocalHost.Engine;

/// <content>Carries out what a committed step asked for.</content>
internal sealed partial class Instance
{
    private Dictionary<int, DueEntry>? timers;

    /// <summary>The activities under way, by the number of their call.</summary>
    private Dictionary<int, Task>? running;

    /// <summary>Starts the orchestrator now or when its time has come. The row is in storage.</summary>
    public void Begin()
    {
        var start = new Message(Row.Started(Id)) { Generation = Row.Generation };
        if (Row.StartAt is { } due && due > engine.Clock.GetUtcNow())
            Keep(-1, engine.Clock.Schedule(due, () => Post(start)));
        else
            Post(start);
    }

    private async Task CarryOutAsync(Step step, Answer answer, InstanceRow next, List<Message> rest)
    {
        if (answer.End is null)
        {
            Change(next);
            foreach (var asked in answer.Asked.Where(asked => asked.EventSent is null))
                await CarryOutAsync(new Outgoing(asked));
            foreach (var sent in SentBy(step))
                await CarryOutAsync(sent);
            return;
        }
        (session, past) = (null, null);
        open.Clear();
        CancelTimers();
        if (answer.StartsOver)
        {
            (steps, folded) = (0, 0);
            Change(next);
            await DeliverAsync();
            // Before all that came meanwhile: events keep their order.
            PutFront([new(Row.Started(Id)) { Generation = Row.Generation }, .. rest]);
            return;
        }
        (early, var late) = (null, early);
        seen = null;
        Change(next);
        engine.OnEnded(this);
        // Nobody takes it any more; its rows go.
        PutFront([.. late ?? [], .. rest]);
        await FinishAsync();
    }

    /// <summary>Delivers what the last step left, and notes that nothing is left once the activities among it have ended.</summary>
    private async Task FinishAsync()
    {
        var calls = await DeliverAsync();
        if (calls.Count == 0)
            await NoteFinishedAsync();
        else
            _ = FinishLaterAsync(calls);
    }

    /// <summary>What comes meanwhile is refused; an activity that waits for that would wait for itself.</summary>
    private async Task FinishLaterAsync(List<Task> calls)
    {
        engine.Work.Begin();
        try
        {
            await Task.WhenAll(calls).WaitAsync(engine.Stopping);
            await NoteFinishedAsync();
        }
        catch (Exception exception)
        {
            if (!engine.Stopping.IsCancellationRequested)
                engine.Logger.LogError(
                    exception,
                    "What instance '{InstanceId}' left is not noted as done; a restart does it again: {Reason}",
                    Id,
                    exception.Message
                );
        }
        finally
        {
            engine.Work.End();
        }
    }

    private async Task NoteFinishedAsync()
    {
        var row = Row with { Outgoing = null };
        if (Row.Outgoing is not null)
            ETag = await WriteAsync([new(WriteKind.Replace, InstanceRow.Key, Json.Write(row), ETag)], "engine:end");
        running = null;
        Change(row with { Last = null });
    }

    /// <summary>Delivers what the last step left; returns the activities among it that are under way.</summary>
    private async Task<List<Task>> DeliverAsync()
    {
        List<Task> calls = [];
        foreach (var left in Row.Outgoing ?? [])
            if (left.Asked.TaskScheduled is null)
                await CarryOutAsync(left);
            // Nobody waits for the result any more, but what was called is called, once if this process lives.
            else
                calls.Add(running?.GetValueOrDefault(left.Asked.EventId) ?? engine.Activities.Start(Id, left.Asked, _ => { }));
        return calls;
    }

    private async Task CarryOutAsync(Outgoing effect)
    {
        var (generation, asked) = (Row.Generation, effect.Asked);
        switch (asked.EventTypeCase)
        {
            case Kind.TaskScheduled when running?.GetValueOrDefault(asked.EventId) is { IsCompleted: false }:
                // It is under way since before a step that could not be committed.
                break;
            case Kind.TaskScheduled:
                (running ??= [])[asked.EventId] = engine.Activities.Start(
                    Id,
                    asked,
                    answer => Post(new(answer) { Generation = generation })
                );
                break;
            case Kind.SubOrchestrationInstanceCreated when effect.Stops is { } child:
                // The id may be somebody else's by now.
                if (engine.Find(child)?.Row.Parent == new ParentCall(Row.Name, Id, Row.Execution, generation, asked.EventId))
                    await engine.SendAsync(child, effect.Key!, Events.Terminated(null, recurse: true));
                break;
            case Kind.SubOrchestrationInstanceCreated:
                await engine.StartChildAsync(this, asked);
                break;
            case Kind.TimerCreated:
                var due = asked.TimerCreated.FireAt.ToDateTimeOffset();
                Keep(asked.EventId, engine.Clock.Schedule(due, () => Post(new(Events.Fired(asked)) { Generation = generation })));
                break;
            case Kind.EventSent:
                await engine.SendAsync(asked.EventSent.InstanceId, effect.Key!, Events.Raised(asked.EventSent.Name, asked.EventSent.Input));
                break;
        }
    }

    private void Keep(int id, DueEntry timer)
    {
        lock (gate)
            (timers ??= [])[id] = timer;
    }

    private DueEntry? Drop(int id)
    {
        lock (gate)
            return timers?.Remove(id, out var timer) == true ? timer : null;
    }

    private void CancelTimers()
    {
        Dictionary<int, DueEntry>? all;
        lock (gate)
            (all, timers) = (timers, null);
        foreach (var timer in all?.Values ?? Enumerable.Empty<DueEntry>())
            timer.Cancel();
    }

    /// <summary>What a step took needs nothing more, and whoever sent it may know.</summary>
    private void Settle(List<Message> messages)
    {
        foreach (var message in messages)
            if (message.Sender is { } sender)
                sender.TrySetResult();
            else if (message.Event.TimerFired is { } timer)
                Drop(timer.TimerId);
            else if (Events.Answers(message.Event) is { } call)
                running?.Remove(call);
    }
}
