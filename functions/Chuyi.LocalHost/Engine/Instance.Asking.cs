using Chuyi.LocalHost.Protocol;
using Google.Protobuf;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Engine;

/// <content>Asks the code what follows from what came.</content>
internal sealed partial class Instance
{
    /// <summary>The worker that holds the code's state in memory since its last step; null if none does.</summary>
    private WorkerConnection? session;

    /// <summary>The step that a worker was asked last.</summary>
    private volatile Asked? asking;

    /// <summary>
    /// Bytes of a history that stay in memory although the worker has it: it forgets,
    /// and storage takes longer to find them.
    /// </summary>
    private const int LongestPast = 4_096;

    /// <summary>The history so far as the protocol carries it; null where it is read when it is needed.</summary>
    private byte[]? past;

    /// <summary>
    /// Steps in which a timer fired and nothing followed. They are stored with the next step;
    /// until then storage has the timer as open.
    /// </summary>
    private readonly List<HistoryEvent> unsaved = [];

    /// <summary>Runs the code with what came; the instance's history is sent along where the worker does not have it.</summary>
    private async Task<Answer> AskAsync(DateTimeOffset now, List<Message> messages)
    {
        if (engine.Worker.Refuses(Row.Name) is { } why)
            return Answer.Ends(Events.Broken(Events.Failure(typeof(InvalidOperationException).FullName!, why)));
        while (true)
        {
            var worker = await engine.Worker.ConnectionAsync(engine.Stopping);
            var known = engine.Worker.KeepsSessions && session == worker;
            var request = new OrchestratorRequest
            {
                InstanceId = Id,
                ExecutionId = Row.ExecutionId(),
                EntityParameters = new() { EntityMessageReorderWindow = new() },
            };
            if (!known)
                request.PastEvents.AddRange([.. await PastAsync(), .. unsaved]);
            request.NewEvents.AddRange(Began(now, messages));
            session = null;
            if (await StepAsync(worker, request, known) is not { } response)
                continue;
            session = worker;
            return Answer.Of(Id, response);
        }
    }

    /// <summary>Asks one worker; null if another has to be asked, or this one with the history that it had forgotten.</summary>
    private async Task<OrchestratorResponse?> StepAsync(WorkerConnection worker, OrchestratorRequest request, bool known)
    {
        var invocation = $"{number:x8}-{Row.Generation:x}-{steps:x}-{unsaved.Count:x}-{Guid.NewGuid():N}";
        asking = new(worker, invocation);
        try
        {
            var response = await worker.StepAsync(Row.Name, request, known, engine.Worker.SessionSeconds, invocation);
            return response.RequiresHistory ? null : response;
        }
        catch (WorkerLostException lost) when (!engine.Stopping.IsCancellationRequested)
        {
            engine.Logger.LogWarning("A step of instance '{InstanceId}' is taken again: {Reason}", Id, lost.Message);
            return null;
        }
    }

    /// <summary>What a step begins with.</summary>
    private static List<HistoryEvent> Began(DateTimeOffset now, List<Message> messages)
    {
        var at = Events.At(now);
        foreach (var message in messages)
            message.Event.Timestamp = at;
        return
        [
            new()
            {
                EventId = -1,
                Timestamp = at,
                OrchestratorStarted = new(),
            },
            .. messages.Select(message => message.Event),
        ];
    }

    private async Task<IEnumerable<HistoryEvent>> PastAsync()
    {
        if (past is not null)
            return HistoryChunk.Parser.ParseFrom(past).Events;
        List<HistoryEvent> read = steps == 0 ? [] : [.. Step.Read(Row, await engine.ReadAsync(Id)).SelectMany(step => step.Events)];
        past = [];
        Keep(read);
        return read;
    }

    /// <summary>Keeps what a step added to what is kept. A long history is kept only where every step needs it.</summary>
    private void Keep(List<HistoryEvent> added)
    {
        if (past is null)
            return;
        // One message behind another is both in one.
        past = [.. past, .. new HistoryChunk { Events = { added } }.ToByteArray()];
        if (past.Length > LongestPast && engine.Worker.KeepsSessions)
            past = null;
    }

    private void NoteOpen(HistoryEvent made)
    {
        if (Events.IsOpen(made))
            open[made.EventId] = made;
        else if (Events.Answers(made) is { } call)
            open.Remove(call);
    }

    private sealed record Asked(WorkerConnection Worker, string Invocation);
}
