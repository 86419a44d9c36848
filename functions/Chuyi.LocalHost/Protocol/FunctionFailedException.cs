using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Protocol;

/// <summary>A function answered that it failed.</summary>
internal sealed class FunctionFailedException(string message, TaskFailureDetails details) : Exception(message)
{
    /// <summary>Why, as an orchestrator is told.</summary>
    public TaskFailureDetails Details { get; } = details;
}
