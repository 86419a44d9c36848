using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>What follows when a round ends without a designation. Orchestrator code.</summary>
internal sealed class RoundEnding(TaskOrchestrationContext context, CaseDesk<RoundState> round)
{
    private IEnumerable<CaseId> Duties => round.State.Panel.Select(expert => CaseId.Duty(round.Case, expert));

    private IEnumerable<CaseId> Signatures =>
        round.State.Asked.Select(department => CaseId.SignOff(round.Case, department, round.State.Sendings));

    /// <summary>The cases that end with the round.</summary>
    public IReadOnlyList<string> Cases => [.. Duties.Concat(Signatures).Select(one => (string)one)];

    /// <summary>Records the end, unless something is left in the round after all.</summary>
    public async Task Record(ReceivedAct act, EndRound end)
    {
        var ended = await context.Call(ListActivities.End, new EndRequest(round.Case, round.State.ListHash, end.Reason.Trim()));
        await round.Record(act, ended.IsRefused ? ended.Refusal : ended.Value);
    }

    /// <summary>
    /// Tells whoever still has a part in the round: experts are released, departments no longer asked, and applications that
    /// were ranked, if only beneath what was proposed, have their outcome.
    /// </summary>
    public async Task Tell(RoundNotices notices)
    {
        // A signature that ended before, with its list, is asked by the same act, and nothing follows twice.
        var sending = round.State.Sendings;
        await round.SendActs([
            .. Duties.Select(duty => round.Message(duty, "ended", new ReleaseDuty(Because))),
            .. Signatures.Select(one => round.Message(one, $"superseded-{sending}", new SupersedeSignature { RoundEnded = true })),
        ]);
        await notices.ByPages(
            ListActivities.TellEnd,
            (from, count) =>
                new TellEndRequest
                {
                    Round = round.Case,
                    ListHash = round.State.ListHash!,
                    From = from,
                    Count = count,
                    Reason = round.State.Ending!.Reason,
                    At = round.Now,
                }
        );
    }

    // Experts are not told of applicants; the office's reason may name one.
    private static Sentence Because { get; } = new("本批次已终止，未予认定。", "the round was ended without a designation.");
}
