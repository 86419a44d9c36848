using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Chuyi.LocalHost.Engine;

/// <summary>Makes and reads the events of a history.</summary>
internal static class Events
{
    /// <summary>What came from outside has this number.</summary>
    private const int FromOutside = -1;

    public static HistoryEvent Came() => new() { EventId = FromOutside };

    public static HistoryEvent Raised(string name, string? input) =>
        new()
        {
            EventId = FromOutside,
            EventRaised = new() { Name = name, Input = input },
        };

    public static HistoryEvent Terminated(string? output, bool recurse) =>
        new()
        {
            EventId = FromOutside,
            ExecutionTerminated = new() { Input = output, Recurse = recurse },
        };

    public static HistoryEvent Suspended(string? reason) =>
        new()
        {
            EventId = FromOutside,
            ExecutionSuspended = new() { Input = reason },
        };

    public static HistoryEvent Resumed(string? reason) =>
        new()
        {
            EventId = FromOutside,
            ExecutionResumed = new() { Input = reason },
        };

    public static HistoryEvent Fired(HistoryEvent timer) =>
        new()
        {
            EventId = FromOutside,
            TimerFired = new() { TimerId = timer.EventId, FireAt = timer.TimerCreated.FireAt },
        };

    public static HistoryEvent Done(int call, string? result) =>
        new()
        {
            EventId = FromOutside,
            TaskCompleted = new() { TaskScheduledId = call, Result = result },
        };

    public static HistoryEvent Failed(int call, TaskFailureDetails details) =>
        new()
        {
            EventId = FromOutside,
            TaskFailed = new() { TaskScheduledId = call, FailureDetails = details },
        };

    public static HistoryEvent ChildDone(int call, string? result) =>
        new()
        {
            EventId = FromOutside,
            SubOrchestrationInstanceCompleted = new() { TaskScheduledId = call, Result = result },
        };

    public static HistoryEvent ChildFailed(int call, TaskFailureDetails details) =>
        new()
        {
            EventId = FromOutside,
            SubOrchestrationInstanceFailed = new() { TaskScheduledId = call, FailureDetails = details },
        };

    public static HistoryEvent Ended(OrchestrationStatus status, string? result, TaskFailureDetails? details) =>
        new()
        {
            EventId = FromOutside,
            ExecutionCompleted = new()
            {
                OrchestrationStatus = status,
                Result = result,
                FailureDetails = details,
            },
        };

    /// <summary>The end of an instance whose code broke a rule or cannot be run.</summary>
    public static HistoryEvent Broken(TaskFailureDetails details) => Ended(OrchestrationStatus.Failed, details.ErrorMessage, details);

    public static TaskFailureDetails Failure(string type, string message) => new() { ErrorType = type, ErrorMessage = message };

    /// <summary>The call, child or timer that an event answers; null if it answers none.</summary>
    public static int? Answers(HistoryEvent came) =>
        came.EventTypeCase switch
        {
            Kind.TaskCompleted => came.TaskCompleted.TaskScheduledId,
            Kind.TaskFailed => came.TaskFailed.TaskScheduledId,
            Kind.SubOrchestrationInstanceCompleted => came.SubOrchestrationInstanceCompleted.TaskScheduledId,
            Kind.SubOrchestrationInstanceFailed => came.SubOrchestrationInstanceFailed.TaskScheduledId,
            Kind.TimerFired => came.TimerFired.TimerId,
            _ => null,
        };

    /// <summary>Whether an event asks for something that a later event answers.</summary>
    public static bool IsOpen(HistoryEvent asked) =>
        asked.EventTypeCase is Kind.TaskScheduled or Kind.SubOrchestrationInstanceCreated or Kind.TimerCreated;

    /// <summary>What a person reads of an event.</summary>
    public static string Describe(HistoryEvent e) =>
        e.EventTypeCase switch
        {
            Kind.ExecutionStarted => $"start {e.ExecutionStarted.Input}",
            Kind.TaskScheduled => $"call of activity '{e.TaskScheduled.Name}' (#{e.EventId})",
            Kind.SubOrchestrationInstanceCreated => $"call of orchestrator '{e.SubOrchestrationInstanceCreated.Name}' (#{e.EventId})",
            Kind.TimerCreated => $"timer until {e.TimerCreated.FireAt.ToDateTime():u} (#{e.EventId})",
            Kind.EventSent => $"event '{e.EventSent.Name}' to '{e.EventSent.InstanceId}'",
            Kind.TaskCompleted => $"done #{e.TaskCompleted.TaskScheduledId} {e.TaskCompleted.Result}",
            Kind.TaskFailed => $"failed #{e.TaskFailed.TaskScheduledId} {e.TaskFailed.FailureDetails?.ErrorMessage}",
            Kind.SubOrchestrationInstanceCompleted => $"child done #{Answers(e)} {e.SubOrchestrationInstanceCompleted.Result}",
            Kind.SubOrchestrationInstanceFailed =>
                $"child failed #{Answers(e)} {e.SubOrchestrationInstanceFailed.FailureDetails?.ErrorMessage}",
            Kind.TimerFired => $"fired #{e.TimerFired.TimerId}",
            Kind.EventRaised => $"event '{e.EventRaised.Name}' {e.EventRaised.Input}",
            Kind.ExecutionCompleted => $"end as {e.ExecutionCompleted.OrchestrationStatus}",
            Kind.ContinueAsNew => "continue as new",
            _ => e.EventTypeCase.ToString(),
        };

    public static Timestamp At(DateTimeOffset instant) => Timestamp.FromDateTimeOffset(instant);
}
