using Microsoft.DurableTask.Protobuf;
using Action = Microsoft.DurableTask.Protobuf.OrchestratorAction.OrchestratorActionTypeOneofCase;

namespace Chuyi.LocalHost.Engine;

/// <summary>What the code of an orchestrator asked for in a step, as events of history in the order of its actions.</summary>
internal sealed record Answer(List<HistoryEvent> Asked)
{
    private const string NonDeterministic = "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException";

    private static readonly Action[] Known =
    [
        Action.ScheduleTask,
        Action.CreateSubOrchestration,
        Action.CreateTimer,
        Action.SendEvent,
        Action.CompleteOrchestration,
    ];

    /// <summary>The custom status; null where the code has set none.</summary>
    public string? Status { get; init; }

    /// <summary>How the instance ended or that it starts over; null while it runs. It is the last event asked for.</summary>
    public HistoryEvent? End { get; init; }

    /// <summary>What the next generation begins with, if it starts over.</summary>
    public List<HistoryEvent> Carried { get; init; } = [];

    public string? NewVersion { get; init; }

    public bool StartsOver => End?.ContinueAsNew is not null;

    /// <summary>The end of an instance that the host makes.</summary>
    public static Answer Ends(HistoryEvent end) => new([end]) { End = end };

    public static Answer Of(string instance, OrchestratorResponse response)
    {
        var actions = response.Actions.OrderBy(action => action.CompleteOrchestration is null ? 0 : 1).ToList();
        var complete = actions.LastOrDefault()?.CompleteOrchestration;
        // What code asks for that does not follow its history is never done; its number belongs to something else.
        if (complete?.FailureDetails?.ErrorType == NonDeterministic)
            return Ends(Completed(complete)) with { Status = response.CustomStatus };
        if (actions.Find(action => !Known.Contains(action.OrchestratorActionTypeCase)) is { } other)
            return Ends(
                Events.Broken(
                    Events.Failure(
                        typeof(NotSupportedException).FullName!,
                        $"An orchestrator asked for {other.OrchestratorActionTypeCase}, which this host does not have."
                    )
                )
            );
        var asked = actions.Select(action => Event(action)).ToList();
        if (complete is null)
            return new(asked) { Status = response.CustomStatus };
        if (complete.OrchestrationStatus != OrchestrationStatus.ContinuedAsNew)
            return new(asked) { End = asked[^1], Status = response.CustomStatus };
        // Events that the code had not taken come as sends to itself; they come before what came later.
        var own = asked.Where(e => e.EventSent?.InstanceId == instance).ToList();
        return new([.. asked.Except(own)])
        {
            End = asked[^1],
            Status = response.CustomStatus,
            NewVersion = complete.NewVersion,
            Carried = [.. own.Select(e => Events.Raised(e.EventSent.Name, e.EventSent.Input)), .. complete.CarryoverEvents],
        };
    }

    private static HistoryEvent Event(OrchestratorAction action) =>
        action.OrchestratorActionTypeCase switch
        {
            Action.ScheduleTask => new() { EventId = action.Id, TaskScheduled = Scheduled(action.ScheduleTask) },
            Action.CreateSubOrchestration => new()
            {
                EventId = action.Id,
                SubOrchestrationInstanceCreated = Created(action.CreateSubOrchestration),
            },
            Action.CreateTimer => new()
            {
                EventId = action.Id,
                TimerCreated = new() { FireAt = action.CreateTimer.FireAt },
            },
            Action.SendEvent => new()
            {
                EventId = action.Id,
                EventSent = new()
                {
                    InstanceId = action.SendEvent.Instance.InstanceId,
                    Name = action.SendEvent.Name,
                    Input = action.SendEvent.Data,
                },
            },
            Action.CompleteOrchestration when action.CompleteOrchestration.OrchestrationStatus == OrchestrationStatus.ContinuedAsNew =>
                new()
                {
                    EventId = action.Id,
                    ContinueAsNew = new() { Input = action.CompleteOrchestration.Result },
                },
            _ => Completed(action.CompleteOrchestration),
        };

    private static TaskScheduledEvent Scheduled(ScheduleTaskAction asked)
    {
        var scheduled = new TaskScheduledEvent
        {
            Name = asked.Name,
            Version = asked.Version,
            Input = asked.Input,
        };
        scheduled.Tags.Add(asked.Tags);
        return scheduled;
    }

    private static SubOrchestrationInstanceCreatedEvent Created(CreateSubOrchestrationAction asked)
    {
        var created = new SubOrchestrationInstanceCreatedEvent
        {
            InstanceId = asked.InstanceId,
            Name = asked.Name,
            Version = asked.Version,
            Input = asked.Input,
        };
        created.Tags.Add(asked.Tags);
        return created;
    }

    private static HistoryEvent Completed(CompleteOrchestrationAction action) =>
        Events.Ended(action.OrchestrationStatus, action.Result, action.FailureDetails);
}
