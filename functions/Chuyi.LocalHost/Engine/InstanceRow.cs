using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Engine;

/// <summary>The row of an instance: written when it starts, starts over and ends.</summary>
internal sealed record InstanceRow(string Name, DateTimeOffset CreatedAt)
{
    /// <summary>The row's key in the instance's partition.</summary>
    public const string Key = "i";

    public string? Version { get; init; }

    public string? Input { get; init; }

    public DateTimeOffset? StartAt { get; init; }

    public Dictionary<string, string>? Tags { get; init; }

    public ParentCall? Parent { get; init; }

    /// <summary>How often this id was started.</summary>
    public int Execution { get; init; } = 1;

    /// <summary>How often this execution started over.</summary>
    public int Generation { get; init; } = 1;

    public OrchestrationStatus Status { get; init; } = OrchestrationStatus.Pending;

    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    public string? Output { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    public string? CustomStatus { get; init; }

    /// <summary>Events that the last generation left unprocessed.</summary>
    public List<HistoryEvent>? Carried { get; init; }

    /// <summary>Keys of the last events from other instances, so that a repeated delivery is known.</summary>
    public List<string>? Seen { get; init; }

    /// <summary>The step that ended it. Not kept in memory once it is in storage.</summary>
    public Step? Last { get; init; }

    /// <summary>What the last step asked for and may not be delivered yet.</summary>
    public List<Outgoing>? Outgoing { get; init; }

    public bool IsEnded() => Status is OrchestrationStatus.Completed or OrchestrationStatus.Failed or OrchestrationStatus.Terminated;

    /// <summary>The id of this generation of this execution.</summary>
    public string ExecutionId() => $"{Execution}-{Generation}";

    /// <summary>The event that begins this generation.</summary>
    public HistoryEvent Started(string instance)
    {
        var started = new ExecutionStartedEvent
        {
            Name = Name,
            Version = Version,
            Input = Input,
            OrchestrationInstance = new() { InstanceId = instance, ExecutionId = ExecutionId() },
            ScheduledStartTimestamp = StartAt is { } at ? Events.At(at) : null,
            ParentInstance = Parent is { } parent
                ? new()
                {
                    Name = parent.Name,
                    TaskScheduledId = parent.Id,
                    OrchestrationInstance = new() { InstanceId = parent.Instance },
                }
                : null,
        };
        if (Tags is not null)
            started.Tags.Add(Tags);
        return new() { EventId = -1, ExecutionStarted = started };
    }
}
