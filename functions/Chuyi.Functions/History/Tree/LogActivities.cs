using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.History;

/// <summary>The activities that ask the log for its root, and for a commitment to a round's cases.</summary>
public static class LogActivities
{
    public static Activity<string, LogRoot> Checkpoint { get; } = new(nameof(LogWriter.Checkpoint));

    public static Activity<string, CasesCommitted> CommitCases { get; } = new(nameof(CaseCommitments.CommitCases));

    public static Activity<CommitLateRequest, CasesCommitted?> CommitLate { get; } = new(nameof(CaseCommitments.CommitLate));

    public static Activity<ConcludeRequest, CasesCommitted> Conclude { get; } = new(nameof(CaseCommitments.Conclude));
}
