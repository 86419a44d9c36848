using Chuyi.LocalHost.Protocol;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Chuyi.LocalHost.Engine;

/// <summary>The history of one instance, as it is kept to be replayed by later code.</summary>
internal sealed record Recording(string Id, InstanceRow Row, List<Step> Steps)
{
    /// <summary>The whole history, the step that ended it included.</summary>
    public static async Task<Recording> OfAsync(DurableEngine engine, Instance instance)
    {
        var rows = await engine.ReadAsync(instance.Id);
        var row = rows.Find(row => row.Key == InstanceRow.Key) is { } own ? Json.Read<InstanceRow>(own.Data) : instance.Row;
        return new(instance.Id, instance.Row, [.. Step.Read(row, rows), .. row.Last is { } last ? [last] : Array.Empty<Step>()]);
    }

    /// <summary>Runs code through the history; says where it asks for something else, or null.</summary>
    public async Task<string?> ReplayAsync(FunctionWorker worker, CancellationToken cancellation)
    {
        if (worker.Refuses(Row.Name) is { } why)
            return why;
        // What the host ended tells nothing of the code.
        var events = Steps.SelectMany(step => step.Events).ToList();
        var last = events.FindLastIndex(e => e.EventTypeCase == Kind.OrchestratorStarted);
        while (last > 0 && events[last..].Exists(e => e.ExecutionTerminated is not null))
            last = events.FindLastIndex(last - 1, e => e.EventTypeCase == Kind.OrchestratorStarted);
        if (last < 0)
            return null;
        var step = events[last..].TakeWhile((e, i) => i == 0 || e.EventTypeCase != Kind.OrchestratorStarted).ToList();
        var came = step.TakeWhile(e => e.EventId < 0 && e.EventTypeCase is not (Kind.ExecutionCompleted or Kind.OrchestratorCompleted))
            .ToList();
        var request = new OrchestratorRequest
        {
            InstanceId = Id,
            ExecutionId = Row.ExecutionId(),
            EntityParameters = new() { EntityMessageReorderWindow = new() },
        };
        request.PastEvents.AddRange(events[..last]);
        request.NewEvents.AddRange(came);
        var connection = await worker.ConnectionAsync(cancellation);
        var answer = Answer.Of(
            Id,
            await connection.StepAsync(Row.Name, request, known: false, sessionSeconds: 0, Guid.NewGuid().ToString())
        );
        if (
            answer.End?.ExecutionCompleted?.FailureDetails is { } failed
            && failed.ErrorType.EndsWith("NonDeterministicOrchestrationException", StringComparison.Ordinal)
        )
            return failed.ErrorMessage;
        var (asked, recorded) = (Shapes(answer.Asked), Shapes(step.Skip(came.Count)));
        return asked == recorded ? null : $"In its last step history has {recorded} but the code asked for {asked}.";
    }

    private static string Shapes(IEnumerable<HistoryEvent> asked) =>
        string.Join(
            ", ",
            asked
                .Where(e => e.EventTypeCase != Kind.OrchestratorCompleted)
                .Select(e => e.TimerCreated is null ? Events.Describe(e) : $"timer (#{e.EventId})")
                .DefaultIfEmpty("nothing")
        );
}
