using System.Text.Json;
using Chuyi.LocalHost.Stores;
using Microsoft.DurableTask.Protobuf;

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
            if (busy)
                return;
            busy = true;
        }
        Queue();
    }

    private async Task RestoreAsync()
    {
        var rows = restoring!;
        restoring = null;
        (Row, var history) = Read(rows);
        if (rows.Find(row => row.Key == InstanceRow.Key) is { } own)
            ETag = own.ETag;
        foreach (var row in rows.Where(row => row.Blob is not null))
            Spilled(row.Key, row.Blob!);
        lastTime = Row.UpdatedAt;
        if (Row.IsEnded())
        {
            engine.OnEnded(this);
            await FinishAsync();
            await DeleteAsync(rows.Where(row => row.Key[0] == 'q').Select(row => row.Key));
            Change(Row);
            return;
        }
        foreach (var key in Row.Seen ?? [])
            (seen ??= []).TryAdd(key, true);
        steps = history.Count;
        folded = FoldedSteps * rows.Count(row => row.Key.StartsWith(Step.KeyPrefix(Row), StringComparison.Ordinal) && Step.IsFold(row.Key));
        TakeUpInbox(rows, history);
        if (history.Count == 0)
        {
            await DeliverAsync();
            Begin();
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

    private bool IsOfAnotherLife(StoredRow row) =>
        row.Key[0] switch
        {
            'h' => !row.Key.StartsWith(Step.KeyPrefix(Row), StringComparison.Ordinal),
            'q' => !row.Key.StartsWith(Step.InboxPrefix(Row), StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>
    /// What is open is asked for again; whether the sends of the last step were delivered is
    /// not known, their keys tell the receiver.
    /// </summary>
    private async Task ResumeAsync(List<Step> history)
    {
        foreach (var made in history.SelectMany(step => step.Events))
            NoteOpen(made);
        foreach (var asked in open.Values.OrderBy(asked => asked.EventId).ToList())
            await CarryOutAsync(new(asked));
        foreach (var sent in SentBy(history[^1]))
            await CarryOutAsync(sent);
        TakeDueFirst();
    }

    /// <summary>What fell due while nobody ran it, or was not written down, came before what was sent since.</summary>
    private void TakeDueFirst()
    {
        lock (gate)
        {
            var due = mailbox.FindAll(message => message.Kind == HistoryEvent.EventTypeOneofCase.TimerFired);
            mailbox.RemoveAll(due.Contains);
            var since = mailbox.FindIndex(message => message.Sender is not null);
            mailbox.InsertRange(since < 0 ? mailbox.Count : since, due);
        }
    }

    /// <summary>What waited in storage comes before what came since.</summary>
    private void TakeUpInbox(List<StoredRow> rows, List<Step> history)
    {
        var known = history.SelectMany(step => step.Keys ?? []).ToHashSet();
        var inbox = rows.Where(row => row.Key.StartsWith(Step.InboxPrefix(Row), StringComparison.Ordinal)).ToList();
        taken = [.. inbox.Where(row => known.Contains(row.Key)).Select(row => row.Key)];
        Note(known);
        HashSet<string> here;
        lock (gate)
        {
            // What others sent is handed over from here, in order, also if its sender is just sending it again;
            // what a caller is putting there is posted by whoever does it.
            here =
            [
                .. mailbox.Where(message => message.Key is not null).Select(message => message.Key!),
                .. inserting?.Where(key => !IsSendKey(key)) ?? [],
            ];
            (handed ??= []).UnionWith(inbox.Select(row => row.Key).Where(IsSendKey));
        }
        PutFront([
            .. inbox
                .Where(row => !known.Contains(row.Key) && !here.Contains(row.Key))
                .Select(row => new Message(Json.Read<HistoryEvent>(row.Data)) { Key = row.Key }),
        ]);
        engine.Advance(inbox.Select(row => row.Key));
    }
}
