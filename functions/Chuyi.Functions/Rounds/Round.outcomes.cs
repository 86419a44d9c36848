using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Ranking;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>What follows from the announcement, and the commitments to the cases of the round. Orchestrator code.</summary>
internal sealed class RoundOutcomes(TaskOrchestrationContext context, CaseDesk<RoundState> round)
{
    private RoundCall Opening => round.State.Opening!;

    /// <summary>Commits to all cases of the round as they stand, unless that was done so many times already.</summary>
    public async Task CommitCases(int times)
    {
        if (round.State.Commitments < times)
            await round.Record(round.Now, await context.Call(LogActivities.CommitCases, (string)round.Case));
    }

    /// <summary>Tells every application on the list what became of it.</summary>
    public Task Tell(RoundNotices notices) =>
        notices.ByPages(
            ListActivities.TellOutcomes,
            (from, count) =>
                new TellOutcomesRequest
                {
                    Round = round.Case,
                    CategoryName = Opening.CategoryName,
                    Programme = Opening.Programme,
                    SignedBy = round.State.Announcement!.SignedBy,
                    ListHash = round.State.ListHash!,
                    From = from,
                    Count = count,
                    DocumentNumber = round.State.Announcement!.DocumentNumber,
                    Day = round.State.Announcement.Day,
                    At = round.Now,
                }
        );

    /// <summary>
    /// Waits until nothing more follows from the announcement. Nobody reports it, so that the round does not grow with its
    /// applications: it looks, after longer and longer rests.
    /// </summary>
    public async Task WaitFor(RoundSteps steps)
    {
        var request = new OutcomesRequest(round.Case, round.State.ListHash!);
        for (var looks = 0; ; looks++)
        {
            await steps.TakeUntil(_ => false, round.Now + OutcomeCount.Rest(looks));
            if (await context.Call(ListActivities.OutcomesAreIn, request))
                return;
        }
    }
}
