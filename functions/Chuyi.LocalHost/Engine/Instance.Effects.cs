using Chuyi.LocalHost.Stores;

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
        var start = new Message(MessageKind.Start) { Generation = Row.Generation };
        if (Row.StartAt is { } due && due > engine.Clock.GetUtcNow()) Keep(-1, engine.Clock.Schedule(due, () => Post(start)));
        else Post(start);
    }

    private async Task CarryOutAsync(Step step, Effect? last, InstanceRow next, List<Message> rest)
    {
        if (last is null)
        {
            Change(next);
            foreach (var effect in step.Out) await CarryOutAsync(effect);
            return;
        }
        run = null;
        CancelTimers();
        if (last.Kind == EffectKind.New)
        {
            (steps, folded) = (0, 0);
            Change(next);
            await DeliverAsync();
            // Before all that came meanwhile: events keep their order.
            PutFront([new(MessageKind.Start) { Generation = Row.Generation }, .. rest]);
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

    /// <summary>Delivers what the last step left, and notes that nothing is left.</summary>
    private async Task FinishAsync()
    {
        var row = Row with { Outgoing = null };
        if (Row.Outgoing is not null)
        {
            await DeliverAsync();
            ETag = await WriteAsync([new(WriteKind.Replace, InstanceRow.Key, Json.Write(row), ETag)], "engine:end");
        }
        running = null;
        Change(row with { Last = null });
    }

    private async Task DeliverAsync()
    {
        List<Task> calls = [];
        foreach (var effect in Row.Outgoing ?? [])
            if (effect.Kind != EffectKind.Call) await CarryOutAsync(effect);
            // Nobody waits for the result any more, but what was called is called, once if this process lives.
            else calls.Add(running?.GetValueOrDefault(effect.Id) ?? engine.Activities.Start(Id, effect, _ => { }));
        await Task.WhenAll(calls).WaitAsync(engine.Stopping);
    }

    private async Task CarryOutAsync(Effect effect)
    {
        var generation = Row.Generation;
        switch (effect.Kind)
        {
            case EffectKind.Call:
                (running ??= [])[effect.Id] = engine.Activities.Start(Id, effect, answer => Post(answer with { Generation = generation }));
                break;
            case EffectKind.Sub:
                await engine.StartChildAsync(this, effect);
                break;
            case EffectKind.Timer:
                Keep(effect.Id, engine.Clock.Schedule(effect.Due!.Value, () => Post(new(MessageKind.Fired) { Id = effect.Id, Generation = generation })));
                break;
            case EffectKind.Cancel:
                Drop(effect.Id)?.Cancel();
                break;
            case EffectKind.Send:
                await engine.SendAsync(effect.Instance!, effect.Key!, new(MessageKind.Event) { Name = effect.Name, Data = effect.Data });
                break;
            case EffectKind.Stop:
                await engine.SendAsync(effect.Instance!, effect.Key!, new(MessageKind.Terminate) { Recursive = true });
                break;
        }
    }

    private void Keep(int id, DueEntry timer)
    {
        lock (gate) (timers ??= [])[id] = timer;
    }

    private DueEntry? Drop(int id)
    {
        lock (gate) return timers?.Remove(id, out var timer) == true ? timer : null;
    }

    private void CancelTimers()
    {
        Dictionary<int, DueEntry>? all;
        lock (gate) (all, timers) = (timers, null);
        foreach (var timer in all?.Values ?? Enumerable.Empty<DueEntry>()) timer.Cancel();
    }

    /// <summary>What a step took needs nothing more, and whoever sent it may know.</summary>
    private void Settle(List<Message> messages)
    {
        foreach (var message in messages)
            if (message.Sender is { } sender) sender.TrySetResult();
            else if (message.Kind is MessageKind.Done or MessageKind.Failed) running?.Remove(message.Id);
            else if (message.Kind == MessageKind.Fired) Drop(message.Id);
    }
}
