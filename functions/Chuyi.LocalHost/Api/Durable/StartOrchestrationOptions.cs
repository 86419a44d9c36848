namespace Microsoft.DurableTask;

/// <summary>How an orchestration is started.</summary>
public record StartOrchestrationOptions
{
    /// <summary>Options with an id and a time.</summary>
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    /// <summary>A copy.</summary>
    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (InstanceId, StartAt, Tags, Version, DedupeStatuses) =
            (options.InstanceId, options.StartAt, options.Tags, options.Version, options.DedupeStatuses);
    }

    /// <summary>The instance's id; one is chosen when absent.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Not before this time; it is Pending until then.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Labels.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The version started.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>The statuses of an existing instance of that id that refuse the start.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
