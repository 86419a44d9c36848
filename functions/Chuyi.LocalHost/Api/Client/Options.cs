namespace Microsoft.DurableTask.Client;

/// <summary>How an instance is stopped.</summary>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);

/// <summary>How an instance is purged.</summary>
public record PurgeInstanceOptions(bool Recursive = false);

/// <summary>Which ended instances are purged.</summary>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null, DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null);

/// <summary>What was purged.</summary>
public class PurgeResult(int count, bool? isComplete)
{
    /// <summary>A number of instances.</summary>
    public PurgeResult(int count) : this(count, null) { }

    /// <summary>The number of instances purged.</summary>
    public int PurgedInstanceCount { get; } = count;

    /// <summary>Whether nothing is left to purge, if known.</summary>
    public bool? IsComplete { get; } = isComplete;
}
