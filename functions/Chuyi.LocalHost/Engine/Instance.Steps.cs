using Chuyi.LocalHost.Stores;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Chuyi.LocalHost.Engine;

/// <content>Takes steps and commits them.</content>
internal sealed partial class Instance
{
    /// <summary>One transaction holds 100 writes; the step and the instance's row are two of them.</summary>
    private const int MostDeletes = 90;

    /// <summary>
    /// Calls, children and timers that have not been answered, by their numbers. A timer that the
    /// code cancelled is among them until it fires.
    /// </summary>
    private readonly Dictionary<int, HistoryEvent> open = [];

    private int steps;
    private DateTimeOffset lastTime;

    /// <summary>Inbox rows whose message is in history; they are deleted with a later step.</summary>
    private List<string> taken = [];

    private async Task TakeAsync(List<Message> batch)
    {
        if (Row.IsEnded())
        {
            // What came too late goes: nobody will ever take it.
            foreach (var message in batch)
                message.Sender?.TrySetException(Refused(message));
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
        if (messages.Count == 0)
            return;
        using var slot = await engine.StepSlotAsync();
        var now = engine.Clock.GetUtcNow();
        if (now < lastTime)
            now = lastTime;
        List<Message> rest = [];
        var end = messages.FindIndex(message => message.EndsByHost);
        if (end >= 0)
        {
            rest = messages[(end + 1)..];
            messages.RemoveRange(end + 1, rest.Count);
        }
        var answer = end >= 0 ? EndByHost(messages) : await AskAsync(now, messages);
        var added = Began(now, messages);
        added.AddRange(answer.Asked);
        added.Add(new() { EventId = -1, OrchestratorCompleted = new() });
        foreach (var made in added)
            made.Timestamp = Events.At(now);
        if (IsPassing(messages, answer))
            foreach (var _ in messages)
                engine.Clock.FiredForNothing();
        if (IsSilent(messages, answer))
            Postpone(now, messages, added);
        else
            await CommitAsync(now, messages, added, answer, rest, slot);
        rests = 0;
    }

    /// <summary>What ends an instance without its code: a termination, or what the host found wrong with the code.</summary>
    private static Answer EndByHost(List<Message> messages)
    {
        var last = messages[^1].Event;
        if (last.ExecutionTerminated is { } asked)
            return Answer.Ends(Events.Ended(OrchestrationStatus.Terminated, asked.Input, null));
        messages.RemoveAt(messages.Count - 1);
        return Answer.Ends(last);
    }

    /// <summary>Whether timers fired and at most others were set: they had been cancelled, or were parts of a long one.</summary>
    private bool IsPassing(List<Message> messages, Answer answer) =>
        messages.TrueForAll(message => message.Kind == Kind.TimerFired)
        && answer.Asked.TrueForAll(asked => asked.TimerCreated is not null)
        && (string.IsNullOrEmpty(answer.Status) || answer.Status == Row.CustomStatus);

    /// <summary>Whether a step says no more than that a timer fired. Storage need not know: the timer would fire again.</summary>
    private bool IsSilent(List<Message> messages, Answer answer) => answer.Asked.Count == 0 && IsPassing(messages, answer);

    private void Postpone(DateTimeOffset now, List<Message> messages, List<HistoryEvent> added)
    {
        lastTime = now;
        foreach (var made in added)
            NoteOpen(made);
        unsaved.AddRange(added);
        Settle(messages);
    }

    private async Task CommitAsync(
        DateTimeOffset now,
        List<Message> messages,
        List<HistoryEvent> added,
        Answer answer,
        List<Message> rest,
        IDisposable? slot
    )
    {
        var inbox = messages.Where(message => message.Key is not null).Select(message => message.Key!).ToList();
        var step = new Step(steps + 1, now, [.. unsaved, .. added])
        {
            Keys = inbox.Count > 0 ? inbox : null,
            Status = string.IsNullOrEmpty(answer.Status) || answer.Status == Row.CustomStatus ? null : answer.Status,
        };
        var ends = answer.End is not null;
        // Rows of earlier steps may go at any time; they go first where one transaction would not hold all.
        if (ends && taken.Count + inbox.Count > MostDeletes)
            await DeleteTakenAsync();
        Note(inbox);
        var next = Next(step, answer);
        // The last step is part of the instance's row: one row to write, and the history ends there.
        List<Write> writes =
        [
            ends
                ? new(WriteKind.Replace, InstanceRow.Key, Json.Write(next), ETag)
                : new(WriteKind.Insert, Step.Key(Row, step.Number), Json.Write(step)),
        ];
        var (deletes, left) =
            ends ? ([.. taken, .. inbox], [])
            : taken.Count > BatchLimit ? (taken, inbox)
            : ([], [.. taken, .. inbox]);
        writes.AddRange(deletes.Select(key => new Write(WriteKind.Delete, key)));
        var history = answer.StartsOver ? HistoryKeys(Row) : [];
        var forgetsHistory = writes.Count + history.Count <= MostDeletes;
        if (forgetsHistory)
            writes.AddRange(history.Select(key => new Write(WriteKind.Delete, key)));

        var tag = await WriteAsync(writes, ends ? "engine:end" : "engine:step");
        slot?.Dispose();
        if (ends)
            ETag = tag;
        taken = left;
        (steps, lastTime) = (step.Number, step.Time);
        foreach (var made in added)
            NoteOpen(made);
        if (ends)
            past = null;
        else
            Keep(step.Events);
        unsaved.Clear();
        Settle(messages);
        await CarryOutAsync(step, answer, next, rest);
        if (!forgetsHistory)
            await DeleteAsync(history);
        if (!ends && steps % FoldedSteps == 0)
            await FoldAsync();
    }

    private async Task DeleteTakenAsync()
    {
        await DeleteAsync(taken);
        taken = [];
    }
}
