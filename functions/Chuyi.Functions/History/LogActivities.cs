using Chuyi.Functions.Cases;

namespace Chuyi.Functions.History;

/// <summary>The activity that asks for the log's root.</summary>
public static class LogActivities
{
    public static Activity<string, LogRoot> Checkpoint { get; } = new(nameof(LogWriter.Checkpoint));
}
