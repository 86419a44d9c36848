using Chuyi.LocalRuntime.Stores;

namespace Chuyi.LocalRuntime.Engine;

/// <content>Carries out what a committed step asked for.</content>
internal sealed partial class Instance
{
    /// <summary>Starts the orchestrator now or when its time has come. The row is in storage.</summary>
    public void Begin()
    {
        var start = new Message(MessageKind.Start) { Generation = Generation };
        if (Row.StartAt is { } due && due > engine.Clock.GetUtcNow()) Keep(-1, engine.Clock.Schedule(due, () => Post(start)));
        else Post(start);
    }

    private async Task CarryOutAsync(Step step, Effect? last, InstanceRow next)
    {
        if (last is null)
        {
            Change(next);
            foreach (var effect in step.Out) await CarryOutAsync(effect);
            return;
        }
        run = null;
        foreach (var timer in timers?.Values ?? Enumerable.Empty<DueEntry>()) timer.Cancel();
        lock (gate) timers = null;
        if (last.Kind == EffectKind.New)
        {
            Generation++;
            steps = 0;
            Change(next);
            await DeliverAsync();
            Begin();
            return;
        }
        held = null;
        seen = null;
        Change(next);
        engine.OnEnded(this);
        await FinishAsync();
    }

    /// <summary>Delivers what the last step left, and notes that nothing is left.</summary>
    private async Task FinishAsync()
    {
        if (Row.Outgoing is null) return;
        await DeliverAsync();
        var row = Row with { Outgoing = null };
        ETag = await engine.Journal.CommitAloneAsync(Id, [new(WriteKind.Replace, InstanceRow.Key, Json.Write(row), ETag)], "engine:end", engine.Stopping);
        Change(row);
    }

    private async Task DeliverAsync()
    {
        List<Task> calls = [];
        foreach (var effect in Row.Outgoing ?? [])
        {
            if (effect.Kind != EffectKind.Call)
            {
                await CarryOutAsync(effect);
                continue;
            }
            // Nobody waits for the result any more, but what was called is called.
            var done = new TaskCompletionSource();
            calls.Add(done.Task);
            engine.Activities.Start(Id, effect, _ => done.SetResult());
        }
        if (Row.IsEnded()) await Task.WhenAll(calls).WaitAsync(engine.Stopping);
    }

    private async Task CarryOutAsync(Effect effect)
    {
        var generation = Generation;
        switch (effect.Kind)
        {
            case EffectKind.Call:
                engine.Activities.Start(Id, effect, answer => Post(answer with { Generation = generation }));
                break;
            case EffectKind.Sub:
                await engine.StartChildAsync(this, effect);
                break;
            case EffectKind.Timer:
                Keep(effect.Id, engine.Clock.Schedule(effect.Due!.Value, () => Post(new(MessageKind.Fired) { Id = effect.Id, Generation = generation })));
                break;
            case EffectKind.Cancel:
                lock (gate)
                    if (timers?.Remove(effect.Id, out var timer) == true) timer.Cancel();
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
}
