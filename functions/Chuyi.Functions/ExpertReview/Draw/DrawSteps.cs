using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Microsoft.DurableTask;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What a round's workflow does towards the draw. Orchestrator code.</summary>
internal sealed class DrawSteps(TaskOrchestrationContext context, CaseDesk<RoundState> round)
{
    private RoundCall Opening => round.State.Opening!;

    /// <summary>Does what follows from the facts so far, if anything does.</summary>
    public async Task<bool> Follow()
    {
        switch (round.State.Lots)
        {
            case { Commitment: { } fixedNow, Root: null }:
                await Seal(fixedNow);
                return true;
            case { Commitment: { } basis, Root: { } root, Values: { } values }:
                await Draw(basis, root, values);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Fixes pool and accepted applications as they are now, unless it is a later day that waits for a second person.</summary>
    public async Task Commit(ReceivedAct act, Decision decision)
    {
        if (decision.Facts is [LaterDayProposed])
        {
            await round.Record(act, decision);
            return;
        }
        var made = await context.Call(
            DrawActivities.Commit,
            new CommitRequest(round.Case, round.State.Pool!.PoolHash, Opening.Numbers, DrawRules.SourceAt(round.State, (CommitDraw)act.Act))
        );
        await round.Record(act, made.IsRefused ? made.Refusal : Decision.Of([.. decision.Facts, made.Value]));
    }

    // The root has to be taken before anybody can know the values: if the day has come meanwhile, another is needed.
    private async Task Seal(DrawCommitted commitment)
    {
        var root = await context.Call(LogActivities.Checkpoint, round.Case);
        await round.Record(
            round.Now,
            BeijingTime.DayOf(round.Now) < commitment.Source.Day
                ? new DrawSealed(root.Root, root.Size)
                : new DrawVoided(new("载入日志时已到公开随机数公布日", "it reached the log only on the day of the public values"))
        );
    }

    private async Task Draw(DrawCommitted basis, DrawSealed root, RandomValuesEntered values) =>
        await round.Record(
            round.Now,
            await context.Call(
                DrawActivities.Draw,
                new DrawRequest
                {
                    BasisHash = basis.BasisHash,
                    Source = basis.Source,
                    LogRoot = root.LogRoot,
                    LogSize = root.LogSize,
                    Values = values.Values,
                    Due = DutyDeadlines.Due(round.Now, Opening.Numbers),
                }
            )
        );
}
