namespace Chuyi.History.Verification;

/// <summary>What a verification found. The sentences come first; the details say where.</summary>
/// <param name="Whole">True if nothing contradicts the signed checkpoint.</param>
/// <param name="Zh">The verdict in one sentence.</param>
/// <param name="En">The same in English.</param>
/// <param name="Details">What is wrong, then what a reader should know; at most 100 faults are told one by one.</param>
/// <param name="Cases">Cases whose chains were checked.</param>
/// <param name="Events">Events that were checked.</param>
/// <param name="Leaves">Leaves of the log.</param>
/// <param name="LeavesWithoutEvent">Leaves whose event was not at hand.</param>
public sealed record VerifyReport(
    bool Whole,
    string Zh,
    string En,
    IReadOnlyList<Finding> Details,
    int Cases = 0,
    long Events = 0,
    long Leaves = 0,
    long LeavesWithoutEvent = 0
)
{
    internal static VerifyReport Refused(string zh, string en) => new(false, zh, en, []);
}
