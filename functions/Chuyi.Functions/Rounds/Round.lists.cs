using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>How a round comes to its list, and what happens when that list is no longer the one. Orchestrator code.</summary>
internal sealed class RoundLists(TaskOrchestrationContext context, CaseDesk<RoundState> round)
{
    /// <summary>Ranks what has its sheets. For what lacks some the office decides first; until it has, nothing is ranked.</summary>
    public async Task Rank(RoundSteps steps)
    {
        while (round.State.Ranking is null)
        {
            var (draw, opening) = (round.State.Draw!, round.State.Opening!);
            var outcome = await context.Call(
                ListActivities.Rank,
                new RankRequest(round.Case, draw.DrawHash, opening.Numbers, round.State.Panel, round.State.Moves)
                {
                    WithFewer = round.State.RankedWithFewer,
                }
            );
            if (outcome.Ranked is { } ranked)
            {
                await round.Record(round.Now, ranked);
                return;
            }
            await round.Record(round.Now, new SheetsLacking(outcome.Short));
            await steps.TakeUntil(state => state.ReviewsAreIn && state.Lacking.Count == 0);
        }
    }

    /// <summary>
    /// Takes a withdrawn application off the list, if it is on it. Nobody has seen a list that was not on notice yet: its
    /// ranks close up. Who moves up on one that was is returned, and needs a notice of its own.
    /// </summary>
    public async Task<string?> TakeOff(ReceivedAct act, NoteWithdrawal left)
    {
        var before = round.State;
        if (before.ListHash is not { } list)
        {
            await round.Record(act, round.Decide(act));
            return null;
        }
        var gone = await context.Call(
            ListActivities.Withdraw,
            new WithdrawRequest(list, left.Application, WasOnNotice: before.NoticedHash is not null)
        );
        if (gone.ListHash == list)
        {
            await round.Record(act, Decision.Of()); // it was ranked without it, or is off the list already
            return null;
        }
        await round.Record(act, gone);
        if (before.Stage == RoundStage.SignOff)
            await Supersede(before);
        return before.Stage == RoundStage.Notice && !before.AwaitsNotice ? gone.PromotedItem : null;
    }

    /// <summary>Ends the cases of the departments that have not answered yet: their list is not the one any more.</summary>
    public Task Supersede(RoundState asked) =>
        round.SendActs([
            .. asked
                .Opening!.Departments.Where(d => !asked.Signed.Contains(d.Code) && d.Code != asked.Returned?.Department)
                .Select(d =>
                    round.Message(
                        CaseId.SignOff(round.Case, d.Code, asked.SignatureRounds),
                        $"superseded-{asked.SignatureRounds}",
                        new SupersedeSignature()
                    )
                ),
        ]);
}
