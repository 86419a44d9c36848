using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// A round from the call to the announcement (批次). Start reading here. Where nothing is left to designate the office ends
/// it instead, with a reason (终止): then no step waits for anything any more.
/// </summary>
public static class RoundWorkflow
{
    [Function(nameof(RoundWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(new CaseDesk<RoundState>(context, RoundRules.Decide, RoundLetters.For), desk => Handle(context, desk));

    // Each step asks the facts whether it is done: a round that broke off goes on where they end.
    private static async Task<string> Handle(TaskOrchestrationContext context, CaseDesk<RoundState> round)
    {
        var steps = new RoundSteps(context, round);
        await steps.Resume();

        // 发布: the office opens the call with the numbers that will rule it.
        await steps.TakeUntil(state => state.Opening is not null);

        // 申报: until the deadline, to the second, which the office may put off while it lasts; what is received before it counts.
        if (round.State.Closing is null)
        {
            await steps.TakeUntilDeadline();
            var submitted = await context.Call(ListActivities.CountApplications, round.Case.ToString());
            await round.Record(round.State.Opening!.Deadline, new RoundClosed(submitted));
        }
        await steps.CommitCases();

        // 形式审查、抽取: once every formal check is over the office has pool and accepted applications fixed as facts, and the log's
        // root after them; later, on the day named when the round opened, it enters the public values. Nobody knew the seed.
        while (round.State is { Draw: null, Ending: null })
            await steps.Draw();
        await steps.InvitePanel();

        // 评审: experts accept, decline, return for conflict; the round replaces and reassigns until every sheet is signed.
        // 汇总排序: by the method fixed in the round, against the quota.
        await steps.Rank();

        while (!round.State.IsDecided)
        {
            // 审定: the office confirms the list; a deviation needs a reason and is a fact.
            await steps.TakeUntil(state => state.IsConfirmed);

            // 公示: working days, first day counted; an upheld objection strikes its item and promotes the next.
            await steps.PutOnNotice();
            await steps.WaitForNotices();

            // 会签: every department of the category signs the same list, or returns it to the office.
            await steps.StartSignOff();
            await steps.TakeUntil(state => state.AllSigned || !state.IsConfirmed);

            // 公布: the office announces the list that all have signed, under its document number.
            await steps.TakeUntil(state => state.Announcement is not null || !state.IsConfirmed);
        }

        // 认定: a designation for every item of the list; or 终止: whoever has a part in the round is told that it has ended.
        // 归档: once every outcome is recorded and every certificate sent, the round commits to its cases for the last time.
        if (!round.State.IsConcluded)
        {
            await steps.TellOutcomes();
            await steps.Conclude();
        }

        // What is recorded in its cases all the same, such as how a letter that could not be sent was settled, it commits to too.
        await steps.TakeLate();
        return round.State.Announcement?.Terms.DocumentNumber ?? round.State.Stage.ToString();
    }
}
