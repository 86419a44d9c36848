using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Ranking;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>A round from the call to the announcement (批次). Start reading here.</summary>
public static class RoundWorkflow
{
    [Function(nameof(RoundWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string id) =>
        context.Live(() => Handle(context, id, new(context, RoundRules.Decide, RoundLetters.For)));

    // Each step asks the facts whether it is done: a round that broke off goes on where they end.
    private static async Task<string> Handle(TaskOrchestrationContext context, string id, CaseDesk<RoundState> round)
    {
        var steps = new RoundSteps(context, round);
        await steps.Resume();

        // 发布: the office opens the call with the numbers that will rule it.
        await steps.TakeUntil(state => state.Opening is not null);
        var opening = round.State.Opening!;

        // 申报: until the deadline, to the second; an act received before it counts even if recorded after.
        if (round.State.Closing is null)
        {
            await steps.TakeUntil(_ => false, opening.Deadline);
            var submitted = await context.Call(ListActivities.CountApplications, id);
            await round.Record(opening.Deadline, new RoundClosed(submitted));
        }

        if (round.State.Draw is null)
        {
            // 种子: the log's root after the closing event; nobody could know it before.
            var seed = await context.Call(LogActivities.Checkpoint, id);

            // 形式审查、抽取: once every formal check is over the office asks for the draw.
            while (round.State.Draw is null)
                await steps.Draw(seed);
        }
        await steps.InvitePanel();

        if (round.State.Ranking is null)
        {
            // 评审: experts accept, decline, return for conflict; the round replaces and reassigns until every sheet is signed.
            await steps.TakeUntil(state => state.ReviewsAreIn);

            // 汇总排序: by the method fixed in the round, against the quota.
            var ranked = await context.Call(
                ListActivities.Rank,
                new RankRequest(opening.Round, round.State.Draw!.DrawHash, opening.Numbers, round.State.Panel, round.State.Moves)
            );
            await round.Record(round.Now, ranked);
        }

        while (!round.State.AllSigned)
        {
            // 审定: the office confirms the list; a deviation needs a reason and is a fact.
            await steps.TakeUntil(state => state.IsConfirmed);

            // 公示: working days, first day counted; an upheld objection strikes its item and promotes the next.
            await steps.PutOnNotice();
            await steps.WaitForNotices();

            // 会签: every department of the category signs the same list, or returns it to the office.
            await steps.StartSignOff();
            await steps.TakeUntil(state => state.AllSigned || state.Returned is not null);
        }

        // 公布、认定: the announcement, then a designation for every item of the list.
        await steps.TakeUntil(state => state.Announcement is not null);
        await steps.TellOutcomes();
        return round.State.Announcement!.DocumentNumber;
    }
}
