using Microsoft.DurableTask;

namespace Chuyi.LocalHost.Engine;

/// <summary>The functions that the engine calls.</summary>
internal abstract class Functions
{
    /// <summary>The code of an orchestrator; null if nobody has one of that name.</summary>
    public abstract Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name);

    /// <summary>The code of an activity; null if nobody has one of that name.</summary>
    public abstract Func<string, string?, CancellationToken, Task<object?>>? FindActivity(string name);

    /// <summary>The names of all orchestrators, for messages.</summary>
    public abstract IEnumerable<string> Orchestrators { get; }

    /// <summary>The names of all activities, for messages.</summary>
    public abstract IEnumerable<string> Activities { get; }
}
