namespace Chuyi.History.Verification;

/// <summary>What a verification found. The sentences come first; the details say where.</summary>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Zh">The verdict in one sentence.</param>
/// <param name="En">The same in English.</param>
/// <param name="Answers">Content, completeness, key, continuity, each in a sentence; none if there was nothing to verify.</param>
/// <param name="Details">What is wrong, then what a reader should know; at most 100 faults are told one by one.</param>
/// <param name="Cases">Cases whose chains were checked.</param>
/// <param name="Events">Events that were checked.</param>
/// <param name="Leaves">Leaves of the log.</param>
/// <param name="LeavesWithoutEvent">Leaves whose event was not at hand.</param>
/// <param name="Head">The head to remember for the next time, or null if this one is not to be relied on.</param>
public sealed record VerifyReport(
    Verdict Verdict,
    string Zh,
    string En,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<Finding> Details,
    int Cases = 0,
    long Events = 0,
    long Leaves = 0,
    long LeavesWithoutEvent = 0,
    SeenHead? Head = null
)
{
    /// <summary>Whether it is whole in every respect, under the reader's own key.</summary>
    public bool Whole => Verdict == Verdict.Whole;

    internal static VerifyReport Refused(string zh, string en) => new(Verdict.Unreadable, zh, en, [], []);
}
