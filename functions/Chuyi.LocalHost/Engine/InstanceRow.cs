using Microsoft.DurableTask.Client;

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

    public OrchestrationRuntimeStatus Status { get; init; } = OrchestrationRuntimeStatus.Pending;

    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    public string? Output { get; init; }

    public Failure? Failure { get; init; }

    public string? CustomStatus { get; init; }

    /// <summary>Events that the last generation left unprocessed.</summary>
    public List<Message>? Carried { get; init; }

    /// <summary>Keys of the last events from other instances, so that a repeated delivery is known.</summary>
    public List<string>? Seen { get; init; }

    /// <summary>The step that ended it. Not kept in memory once it is in storage.</summary>
    public Step? Last { get; init; }

    /// <summary>What the last step asked for and may not be delivered yet.</summary>
    public List<Effect>? Outgoing { get; init; }

    public bool IsEnded() => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}

/// <summary>The call that a child instance answers.</summary>
internal sealed record ParentCall(string Name, string Instance, int Execution, int Generation, int Id);
