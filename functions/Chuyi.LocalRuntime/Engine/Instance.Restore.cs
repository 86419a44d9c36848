using Chuyi.LocalRuntime.Stores;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalRuntime.Engine;

/// <content>Comes back after a restart.</content>
internal sealed partial class Instance
{
    private List<StoredRow>? restoring;

    /// <summary>Brings the instance back from its rows, on its own thread.</summary>
    public void Restore(List<StoredRow> rows)
    {
        restoring = rows;
        // A message that no step accepts: it only wakes the instance.
        Post(new(MessageKind.Fired) { Generation = -1 });
    }

    private async Task RestoreAsync()
    {
        var rows = restoring!;
        restoring = null;
        if (Row.IsEnded())
        {
            await FinishAsync();
            return;
        }
        if (Row.Seen is { } keys) seen = [.. keys];
        var history = rows.Where(row => row.Key.StartsWith(Step.KeyPrefix(Row), StringComparison.Ordinal)).Select(row => Json.Read<Step>(row.Data)).ToList();
        if (history.Count == 0)
        {
            await DeliverAsync();
            Begin();
        }
        else if (Replay(history) is { } difference)
            Post(new(MessageKind.Invalid) { Generation = Generation, Failure = new("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException", difference) });
        else
            await ResumeAsync(history);
        await DeleteAsync(rows.Where(row => row.Key[0] == 'h' && !row.Key.StartsWith(Step.KeyPrefix(Row), StringComparison.Ordinal)).Select(row => row.Key));
        TakeUpInbox(rows, history);
    }

    /// <summary>Runs the code through its steps again; returns where it asked for something else, or null.</summary>
    private string? Replay(List<Step> history)
    {
        run = CreateRun();
        foreach (var step in history)
        {
            var effects = run.Step(step.Time, [.. step.In], replaying: true, out _);
            Row = Show(Row, step);
            steps = step.Number;
            lastTime = step.Time;
            var (asked, expected) = (Shapes(effects), Shapes(step.Out));
            for (var i = 0; i < Math.Max(asked.Count, expected.Count); i++)
            {
                var (code, recorded) = (asked.ElementAtOrDefault(i) ?? "nothing", expected.ElementAtOrDefault(i) ?? "nothing");
                if (code == recorded) continue;
                var difference = $"Non-deterministic orchestrator '{Row.Name}', instance '{Id}': in step {step.Number}, action {i + 1}, history has {recorded} but the code asked for {code}. The code was changed while this instance was running, or it does not decide by its context alone.";
                engine.Logger.LogError("{Difference}", difference);
                return difference;
            }
        }
        return null;
    }

    /// <summary>What replay must repeat. A status or a cancellation changes nothing that history answers.</summary>
    private static List<string> Shapes(List<Effect> effects) =>
        [.. effects.Where(effect => effect.Kind is not (EffectKind.Status or EffectKind.Cancel)).Select(effect => effect.Shape)];

    private async Task ResumeAsync(List<Step> history)
    {
        foreach (var effect in history.SelectMany(step => step.Out).Where(effect => effect.Kind is EffectKind.Call or EffectKind.Sub or EffectKind.Timer && run!.IsOpen(effect.Id)))
            await CarryOutAsync(effect);
        // Whether the sends of the last step were delivered is not known; their keys tell the receiver.
        foreach (var effect in history[^1].Out.Where(effect => effect.Kind is EffectKind.Send or EffectKind.Stop))
            await CarryOutAsync(effect);
    }

    private void TakeUpInbox(List<StoredRow> rows, List<Step> history)
    {
        var known = history.SelectMany(step => step.In).Where(message => message.Key is not null).Select(message => message.Key!).ToHashSet();
        foreach (var row in rows.Where(row => row.Key.StartsWith(Step.InboxPrefix(Row), StringComparison.Ordinal)))
            if (known.Contains(row.Key)) taken.Add(row.Key);
            else Post(Json.Read<Message>(row.Data) with { Key = row.Key });
        foreach (var key in known.Where(IsSendKey)) (seen ??= []).Add(key);
    }
}
