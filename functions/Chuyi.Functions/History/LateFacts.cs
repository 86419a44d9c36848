using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.History.Events;

namespace Chuyi.Functions.History;

/// <summary>
/// What is recorded in a case of a round after that has ended: a letter that could not be sent was settled, an act came too
/// late. The round's last commitment does not cover it, and so the round is asked for another one. The sweep wakes it.
/// </summary>
public sealed class LateFacts(CaseSignal signal, ReadStore readStore, TimeProvider clock)
{
    /// <summary>
    /// Asks for it if the round has ended. From then on, and not from its last commitment on: one that is being made may have
    /// read the log before these events were in it. The round finds out what is not covered yet.
    /// </summary>
    /// <param name="round">The round, or nothing where a case belongs to none.</param>
    /// <param name="recorded">What was recorded; recorded again, it asks for nothing new.</param>
    public async Task Tell(string round, IReadOnlyList<EventRecord> recorded)
    {
        if (!CaseId.TryParse(round, out var of) || recorded.LastOrDefault(one => one.Type != CaseCommitment.EventType) is not { } last)
            return;
        if (await readStore.Summary<RoundSummary>(RoundOpenings.Index, of) is { } summary && RoundRules.HasEnded(summary.Stage))
            await signal.Leave(new ReceivedAct($"{last.Case}-late-{last.Seq}", of, last.Case, clock.GetUtcNow(), new CommitCases()));
    }
}
