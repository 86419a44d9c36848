using System.Security.Cryptography;
using System.Text;
using Chuyi.LocalHost.Stores;
using Microsoft.DurableTask.Client;

namespace Chuyi.LocalHost.Engine;

/// <content>Takes steps and commits them.</content>
internal sealed partial class Instance
{
    /// <summary>One transaction holds 100 writes; the step and the instance's row are two of them.</summary>
    private const int MostDeletes = 90;

    private const int SeenKept = 200;

    private Run? run;
    private int steps;
    private DateTimeOffset lastTime;

    /// <summary>Inbox rows whose message is in history; they are deleted with a later step.</summary>
    private List<string> taken = [];

    private async Task TakeAsync(List<Message> batch)
    {
        if (Row.IsEnded())
        {
            // What came too late goes: nobody will ever take it.
            foreach (var message in batch) message.Sender?.TrySetException(Refused(message));
            await DeleteAsync(batch.Where(message => message.Key is not null).Select(message => message.Key!));
            return;
        }
        var messages = Accept(batch, out var repeated);
        // Whether the row of a repetition is there is not known: it may be the one that a step has just deleted.
        if (repeated.Count > 0)
        {
            taken.RemoveAll(repeated.Contains);
            await DeleteAsync(repeated);
        }
        if (messages.Count == 0) return;
        using var slot = await engine.StepSlotAsync();
        run ??= CreateRun();
        var now = engine.Clock.GetUtcNow();
        if (now < lastTime) now = lastTime;
        var effects = run.Step(now, messages, replaying: false, out var rest);
        await CommitAsync(new Step(steps + 1, now, messages, Addressed(effects, now)), rest, slot);
        rests = 0;
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

    private async Task CommitAsync(Step step, List<Message> rest, IDisposable? slot)
    {
        var inbox = step.In.Where(message => message.Key is not null).Select(message => message.Key!).ToList();
        var last = step.Out.LastOrDefault(effect => effect.Kind is EffectKind.End or EffectKind.New);
        // Rows of earlier steps may go at any time; they go first where one transaction would not hold all.
        if (last is not null && taken.Count + inbox.Count > MostDeletes) await DeleteTakenAsync();
        Note(inbox);
        var next = Next(step, last);
        // The last step is part of the instance's row: one row to write, and the history ends there.
        List<Write> writes = [last is null ? new(WriteKind.Insert, Step.Key(Row, step.Number), Json.Write(step)) : new(WriteKind.Replace, InstanceRow.Key, Json.Write(next), ETag)];
        var (deletes, left) = last is not null ? ([.. taken, .. inbox], []) : taken.Count > BatchLimit ? (taken, inbox) : ([], [.. taken, .. inbox]);
        writes.AddRange(deletes.Select(key => new Write(WriteKind.Delete, key)));
        var history = last?.Kind == EffectKind.New ? HistoryKeys(Row) : [];
        var forgetsHistory = writes.Count + history.Count <= MostDeletes;
        if (forgetsHistory) writes.AddRange(history.Select(key => new Write(WriteKind.Delete, key)));

        var tag = await WriteAsync(writes, last is null ? "engine:step" : "engine:end");
        slot?.Dispose();
        if (last is not null) ETag = tag;
        taken = left;
        (steps, lastTime) = (step.Number, step.Time);
        Settle(step.In);
        await CarryOutAsync(step, last, next, rest);
        if (!forgetsHistory) await DeleteAsync(history);
        if (last is null && steps % FoldedSteps == 0) await FoldAsync();
    }

    private async Task DeleteTakenAsync()
    {
        await DeleteAsync(taken);
        taken = [];
    }

    private InstanceRow Next(Step step, Effect? last)
    {
        var row = Show(Row, step);
        if (last is null) return row;
        // Only what is terminated leaves calls open; what failed by its code's change asks for nothing any more.
        var calls = last.Status == OrchestrationRuntimeStatus.Terminated ? run!.Open.Where(effect => effect.Kind == EffectKind.Call && run.IsAwaited(effect.Id)) : [];
        var outgoing = step.Out.Where(effect => effect.Kind is EffectKind.Send or EffectKind.Stop or EffectKind.Sub).Concat(calls).ToList();
        row = row with { Outgoing = outgoing.Count > 0 ? outgoing : null };
        if (last.Kind == EffectKind.End)
            return row with { Status = last.Status!.Value, Output = last.Data, Failure = last.Failure, Carried = null, Seen = null, Last = step };
        return row with
        {
            Generation = row.Generation + 1, CreatedAt = step.Time, Input = last.Data, Version = last.Version, StartAt = null,
            Carried = last.DropEvents ? null : [.. run!.Unprocessed.Select(message => message with { Key = null })],
            Seen = seen is null ? null : [.. seen.Keys.TakeLast(SeenKept)],
        };
    }

    /// <summary>The row as queries see it after a step.</summary>
    private static InstanceRow Show(InstanceRow row, Step step)
    {
        foreach (var message in step.In)
            row = message.Kind switch
            {
                // The status of the generation before is shown until the new one has begun.
                MessageKind.Start => row with { Status = OrchestrationRuntimeStatus.Running, CustomStatus = null },
                MessageKind.Resume => row with { Status = OrchestrationRuntimeStatus.Running },
                MessageKind.Suspend => row with { Status = OrchestrationRuntimeStatus.Suspended },
                _ => row,
            };
        foreach (var effect in step.Out.Where(effect => effect.Kind == EffectKind.Status)) row = row with { CustomStatus = effect.Data };
        return row with { UpdatedAt = step.Time };
    }

    private Run CreateRun()
    {
        var generation = Row.Generation;
        return new(Id, Row, engine.Loggers, engine.CodeOf(Row.Name),
            () => Post(new(MessageKind.Invalid) { Generation = generation, Failure = Failure.From(new InvalidOperationException(Run.NotDurable)) }));
    }
}
