namespace Microsoft.DurableTask;

/// <summary>Thrown into an orchestrator whose activity or sub-orchestration failed.</summary>
public sealed class TaskFailedException : Exception
{
    /// <summary>The failure of a call.</summary>
    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base($"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {failureDetails?.ErrorMessage}")
    {
        (TaskName, TaskId) = (taskName, taskId);
        FailureDetails = failureDetails ?? throw new ArgumentNullException(nameof(failureDetails));
    }

    /// <summary>The failure of a call by an exception.</summary>
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base($"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {innerException?.Message}", innerException)
    {
        (TaskName, TaskId) = (taskName, taskId);
        FailureDetails = TaskFailureDetails.FromException(innerException ?? throw new ArgumentNullException(nameof(innerException)));
    }

    /// <summary>The activity or orchestrator called.</summary>
    public string TaskName { get; }

    /// <summary>The number of the call in its orchestration.</summary>
    public int TaskId { get; }

    /// <summary>Why it failed.</summary>
    public TaskFailureDetails FailureDetails { get; }
}
