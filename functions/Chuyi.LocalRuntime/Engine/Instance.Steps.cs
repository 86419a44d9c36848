using System.Security.Cryptography;
using System.Text;
using Chuyi.LocalRuntime.Stores;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalRuntime.Engine;

/// <content>Takes steps and commits them.</content>
internal sealed partial class Instance
{
    private Run? run;
    private int steps;
    private DateTimeOffset lastTime;
    private Dictionary<int, DueEntry>? timers;
    private List<Message>? held;

    /// <summary>Inbox rows whose message is in history; they are deleted with a later step.</summary>
    private List<string> taken = [];
    private HashSet<string>? seen;

    private async Task TakeAsync(List<Message> batch)
    {
        if (restoring is not null) await RestoreAsync();
        if (Row.IsEnded())
        {
            // What came too late goes: nobody will ever take it.
            await DeleteAsync(batch.Where(message => message.Key is not null).Select(message => message.Key!));
            return;
        }
        var messages = Accept(batch);
        if (messages.Count == 0) return;
        if (run is null && messages[0].Kind != MessageKind.Start && messages.FindIndex(message => message.Kind == MessageKind.Start) < 0
            && steps == 0 && messages.TrueForAll(message => message.Kind != MessageKind.Terminate))
        {
            // A scheduled start is waiting: what came early is kept for it.
            (held ??= []).AddRange(messages);
            return;
        }
        run ??= CreateRun();
        var now = engine.Clock.GetUtcNow();
        if (now < lastTime) now = lastTime;
        var effects = run.Step(now, messages, replaying: false, out var rest);
        var step = new Step(steps + 1, now, messages, Addressed(effects, now));
        await CommitAsync(step);
        if (rest.Count > 0 && !Row.IsEnded()) PutBack(rest);
    }

    /// <summary>What came after the code started over waits for the new run.</summary>
    private void PutBack(List<Message> rest)
    {
        foreach (var message in rest)
        {
            engine.Work.Begin();
            if (message.Key is { } key) seen?.Remove(key);
        }
        lock (gate) mailbox.InsertRange(mailbox.FindIndex(message => message.Kind == MessageKind.Start) + 1, rest);
    }

    /// <summary>Gives what goes to other instances the key under which it arrives.</summary>
    private List<Effect> Addressed(List<Effect> effects, DateTimeOffset time)
    {
        for (var i = 0; i < effects.Count; i++)
            if (effects[i].Kind is EffectKind.Send or EffectKind.Stop)
            {
                var source = $"{Id}|{Row.Execution}|{Row.Generation}|{steps + 1}|{i}";
                effects[i] = effects[i] with { Key = $"{time.UtcTicks + i:D20}-s{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..24]}" };
            }
        return effects;
    }

    private async Task CommitAsync(Step step)
    {
        var inbox = step.In.Where(message => message.Key is not null).Select(message => message.Key!).ToList();
        var last = step.Out.LastOrDefault(effect => effect.Kind is EffectKind.End or EffectKind.New);
        var next = Next(step, last);
        List<Write> writes = [];
        if (last is not null) writes.Add(new(WriteKind.Replace, InstanceRow.Key, Json.Write(next), ETag));
        if (last?.Kind != EffectKind.New) writes.Add(new(WriteKind.Insert, Step.Key(Row, step.Number), Json.Write(step)));
        if (last is not null || taken.Count > BatchLimit)
        {
            // Rows of earlier steps may go at any time; they go first where one transaction would not hold all.
            if (taken.Count > BatchLimit) await DeleteTakenAsync();
            writes.AddRange(taken.Concat(last is null ? [] : inbox).Select(key => new Write(WriteKind.Delete, key)));
            taken = last is null ? inbox : [];
        }
        else taken.AddRange(inbox);
        var forgetsHistory = last?.Kind == EffectKind.New && writes.Count + steps <= 95;
        if (forgetsHistory) writes.AddRange(HistoryKeys(Row, steps).Select(key => new Write(WriteKind.Delete, key)));

        var tag = await engine.Journal.CommitAloneAsync(Id, writes, last is null ? "engine:step" : "engine:end", engine.Stopping);
        if (last is not null) ETag = tag;
        var old = (Row, Steps: forgetsHistory ? 0 : steps);
        steps = step.Number;
        lastTime = step.Time;
        await CarryOutAsync(step, last, next);
        if (last?.Kind == EffectKind.New) await DeleteAsync(HistoryKeys(old.Row, old.Steps));
    }

    private static IEnumerable<string> HistoryKeys(InstanceRow row, int steps) => Enumerable.Range(1, steps).Select(number => Step.Key(row, number));

    private InstanceRow Next(Step step, Effect? last)
    {
        var row = Show(Row, step);
        if (last is null) return row;
        var outgoing = step.Out.Where(effect => effect.Kind is EffectKind.Send or EffectKind.Stop or EffectKind.Sub)
            .Concat(run!.Open.Where(effect => effect.Kind == EffectKind.Call)).ToList();
        row = row with { Outgoing = outgoing.Count > 0 ? outgoing : null };
        if (last.Kind == EffectKind.End)
            return row with { Status = last.Status!.Value, Output = last.Data, Failure = last.Failure, Carried = null, Seen = null };
        return row with
        {
            Generation = row.Generation + 1, Input = last.Data, Version = last.Version, StartAt = null,
            Carried = last.DropEvents ? null : [.. run.Unprocessed.Select(message => message with { Key = null })],
            Seen = seen is null ? null : [.. seen.TakeLast(200)],
        };
    }

    /// <summary>The row as queries see it after a step.</summary>
    private static InstanceRow Show(InstanceRow row, Step step)
    {
        foreach (var message in step.In)
            row = message.Kind switch
            {
                MessageKind.Start or MessageKind.Resume => row with { Status = OrchestrationRuntimeStatus.Running },
                MessageKind.Suspend => row with { Status = OrchestrationRuntimeStatus.Suspended },
                _ => row,
            };
        foreach (var effect in step.Out.Where(effect => effect.Kind == EffectKind.Status)) row = row with { CustomStatus = effect.Data };
        return row with { UpdatedAt = step.Time };
    }

    private async Task DeleteTakenAsync()
    {
        await DeleteAsync(taken);
        taken = [];
    }

    private async Task DeleteAsync(IEnumerable<string> keys)
    {
        foreach (var some in keys.Chunk(90))
            try
            {
                await engine.Journal.CommitAsync(Id, [.. some.Select(key => new Write(WriteKind.Delete, key))], "engine:clean", engine.Stopping);
            }
            catch (StoreConflictException)
            {
                // Already gone.
            }
    }

    private Run CreateRun()
    {
        var generation = Generation;
        return new(Id, Row, engine.Loggers, engine.CodeOf(Row.Name),
            () => Post(new(MessageKind.Invalid) { Generation = generation, Failure = Failure.From(new InvalidOperationException(Run.NotDurable)) }));
    }

    private static bool IsSendKey(string key) => key.Contains("-s", StringComparison.Ordinal);
}
