using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>How a round comes to its list, and what happens when that list is no longer the one. Orchestrator code.</summary>
internal sealed class RoundLists(TaskOrchestrationContext context, CaseDesk<RoundState> round)
{
    /// <summary>
    /// Ranks what has its sheets, once the reviews are in. For what lacks some the office decides first, and where they are too far
    /// apart one more expert is asked; until then nothing is ranked.
    /// </summary>
    public async Task Rank(RoundSteps steps)
    {
        while (round.State is { Ranking: null, Ending: null })
        {
            await steps.TakeUntil(state => state.ReviewsAreIn && state.Lacking.Count == 0);
            if (round.State.Ending is not null)
                return;
            var outcome = await context.Call(
                ListActivities.Rank,
                new RankRequest
                {
                    Round = round.Case,
                    Numbers = round.State.Opening!.Numbers,
                    Panel = [.. round.State.Panel.Union(round.State.HaveSigned)],
                    Moves = round.State.Moves,
                    WithFewer = round.State.RankedWithFewer,
                    Arbitrated = round.State.Arbitrated,
                    Draw = round.State.Draw?.DrawHash,
                    Allocation = round.State.Opening!.Allocation,
                    Grades = round.State.Opening!.Grades,
                }
            );
            if (outcome.Ranked is { } ranked)
                await round.Record(round.Now, ranked);
            else if (outcome.Apart is { Count: > 0 } apart)
                await steps.AskArbiters(apart);
            else if (outcome.IsEarly)
                await steps.Handle((await round.NextAct())!);
            else
                await round.Record(round.Now, new SheetsLacking(outcome.Short));
        }
    }

    /// <summary>
    /// Takes a withdrawn application off the list, if it is on it. Nobody has seen a list that was not on notice yet: its
    /// ranks close up. Returns what was recorded, or null where it was on no list.
    /// </summary>
    public async Task<ItemWithdrawn?> TakeOff(ReceivedAct act, NoteWithdrawal left)
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
        return gone;
    }

    /// <summary>Asks every department for its signature, unless they were asked or there is nothing to sign any more.</summary>
    public async Task StartSignOff()
    {
        if (round.State.Ending is not null)
            return;
        if (round.State.Stage is not (RoundStage.SignOff or RoundStage.Signed))
            await round.Record(
                round.Now,
                new SignOffStarted
                {
                    Sending = round.State.Sendings + 1,
                    ListHash = round.State.ListHash!,
                    Departments = [.. round.State.Opening!.Departments.Select(d => d.Code)],
                }
            );
        if (round.Latest is not { Fact: SignOffStarted, At: var asked })
            return;
        var sending = round.State.Sendings;
        var due = SignOffDeadlines.Due(asked, round.State.Opening!.Numbers);
        await round.SendActs([
            .. round.State.Opening!.Departments.Select(d =>
                round.Message(
                    CaseId.SignOff(round.Case, d.Code, sending),
                    $"sign-{sending}",
                    new AskSignature(
                        new SignatureRequest
                        {
                            Round = round.Case,
                            Category = round.State.Opening!.Category,
                            RoundTitle = round.State.Opening!.Title,
                            Department = d,
                            Level = round.State.Opening!.LevelWords,
                            Sending = sending,
                            ListHash = round.State.ListHash!,
                            Due = due,
                            Officer = round.State.Opening!.Officer,
                        }
                    )
                )
            ),
        ]);
    }

    /// <summary>Ends the cases of the departments, whether they had signed or not: their list is not the one any more.</summary>
    public async Task Supersede()
    {
        var (sending, asked) = (round.State.Sendings, round.State.Asked);
        if (asked.Count > 0)
            await round.SendActs([
                .. asked.Select(department =>
                    round.Message(CaseId.SignOff(round.Case, department, sending), $"superseded-{sending}", new SupersedeSignature())
                ),
            ]);
    }
}
