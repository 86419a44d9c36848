using System.Text.Json;
using Chuyi.LocalHost.Stores;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Engine;

/// <content>Comes back from storage: after a restart, and after a step that could not be committed.</content>
internal sealed partial class Instance
{
    private volatile List<StoredRow>? restoring;

    /// <summary>Gives the instance its rows; it comes back from them before it takes anything else.</summary>
    public void Prepare(List<StoredRow> rows)
    {
        engine.Work.Begin();
        restoring = rows;
        try
        {
            // Whoever asks, suspends or resumes does not wait for the replay.
            Row = Read(rows).Row;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentNullException)
        {
            // What cannot be read is told when the instance tries to come back.
        }
    }

    /// <summary>Sets the instance to work although nothing came.</summary>
    public void Wake()
    {
        lock (gate)
        {
            if (busy) return;
            busy = true;
        }
        Queue();
    }

    private async Task RestoreAsync()
    {
        var rows = restoring!;
        restoring = null;
        (Row, var history) = Read(rows);
        if (rows.Find(row => row.Key == InstanceRow.Key) is { } own) ETag = own.ETag;
        foreach (var row in rows.Where(row => row.Blob is not null)) Spilled(row.Key, row.Blob!);
        lastTime = Row.UpdatedAt;
        if (Row.IsEnded())
        {
            await FinishAsync();
            await DeleteAsync(rows.Where(row => row.Key[0] == 'q').Select(row => row.Key));
            Change(Row);
            return;
        }
        foreach (var key in Row.Seen ?? []) (seen ??= []).TryAdd(key, true);
        steps = history.Count;
        folded = FoldedSteps * rows.Count(row => row.Key.StartsWith(Step.KeyPrefix(Row), StringComparison.Ordinal) && Step.IsFold(row.Key));
        TakeUpInbox(rows, history);
        if (history.Count == 0)
        {
            await DeliverAsync();
            Begin();
        }
        else if (Replay(history) is { } difference)
        {
            // It ends in a run of its own: what the code did until here is not what happened.
            run = null;
            PutFront([new(MessageKind.Invalid) { Generation = Row.Generation, Failure = new("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException", difference) }]);
        }
        else
            await ResumeAsync(history);
        await DeleteAsync(rows.Where(IsOfAnotherLife).Select(row => row.Key));
        Change(Row);
    }

    /// <summary>The row as its steps left it, and these steps.</summary>
    private (InstanceRow Row, List<Step> History) Read(List<StoredRow> rows)
    {
        var row = rows.Find(row => row.Key == InstanceRow.Key) is { } own ? Json.Read<InstanceRow>(own.Data) : Row;
        List<Step> history = row.IsEnded() ? [] : Step.Read(row, rows);
        return (history.Aggregate(row, Show), history);
    }

    private bool IsOfAnotherLife(StoredRow row) => row.Key[0] switch
    {
        'h' => !row.Key.StartsWith(Step.KeyPrefix(Row), StringComparison.Ordinal),
        'q' => !row.Key.StartsWith(Step.InboxPrefix(Row), StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Runs the code through its steps again; returns where it asked for something else, or null.</summary>
    private string? Replay(List<Step> history)
    {
        run = CreateRun();
        lastTime = history[^1].Time;
        if (run.Replay(history) is not { } difference) return null;
        difference = $"Non-deterministic orchestrator '{Row.Name}', instance '{Id}': {difference} The code was changed while this instance was running, or it does not decide by its context alone.";
        engine.Logger.LogError("Instance '{InstanceId}' cannot be replayed: {Difference}", Id, difference);
        return difference;
    }

    private async Task ResumeAsync(List<Step> history)
    {
        foreach (var effect in history.SelectMany(step => step.Out).Where(effect => effect.Kind is EffectKind.Call or EffectKind.Sub or EffectKind.Timer && run!.IsAwaited(effect.Id)).ToList())
            await CarryOutAsync(effect);
        // Whether the sends of the last step were delivered is not known; their keys tell the receiver.
        foreach (var effect in history[^1].Out.Where(effect => effect.Kind is EffectKind.Send or EffectKind.Stop))
            await CarryOutAsync(effect);
    }

    /// <summary>What waited in storage comes before what came since.</summary>
    private void TakeUpInbox(List<StoredRow> rows, List<Step> history)
    {
        var known = history.SelectMany(step => step.In).Where(message => message.Key is not null).Select(message => message.Key!).ToHashSet();
        var inbox = rows.Where(row => row.Key.StartsWith(Step.InboxPrefix(Row), StringComparison.Ordinal)).ToList();
        taken = [.. inbox.Where(row => known.Contains(row.Key)).Select(row => row.Key)];
        Note(known);
        HashSet<string> here;
        lock (gate)
        {
            // What others sent is handed over from here, in order, also if its sender is just sending it again;
            // what a caller is putting there is posted by whoever does it.
            here = [.. mailbox.Where(message => message.Key is not null).Select(message => message.Key!), .. inserting?.Where(key => !IsSendKey(key)) ?? []];
            (handed ??= []).UnionWith(inbox.Select(row => row.Key).Where(IsSendKey));
        }
        PutFront([.. inbox.Where(row => !known.Contains(row.Key) && !here.Contains(row.Key)).Select(row => Json.Read<Message>(row.Data) with { Key = row.Key })]);
        engine.Advance(inbox.Select(row => row.Key));
    }
}
