namespace Microsoft.DurableTask.Client;

/// <summary>Where an orchestration stands.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>Started.</summary>
    Running = 0,
    /// <summary>Returned.</summary>
    Completed = 1,
    /// <summary>Started over; never seen from outside.</summary>
    [Obsolete("The ContinuedAsNew status is not used: an instance that starts over is Running.")]
    ContinuedAsNew = 2,
    /// <summary>Threw.</summary>
    Failed = 3,
    /// <summary>Not used.</summary>
    [Obsolete("The Canceled status is not used: an instance that is stopped is Terminated.")]
    Canceled = 4,
    /// <summary>Stopped from outside.</summary>
    Terminated = 5,
    /// <summary>Not started yet.</summary>
    Pending = 6,
    /// <summary>Held: it takes nothing but resume and terminate.</summary>
    Suspended = 7,
}
