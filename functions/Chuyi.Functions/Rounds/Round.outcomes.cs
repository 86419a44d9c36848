using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Ranking;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>What follows from the announcement or the end, and the commitments to the cases of the round. Orchestrator code.</summary>
internal sealed class RoundOutcomes(TaskOrchestrationContext context, CaseDesk<RoundState> round)
{
    private RoundCall Opening => round.State.Opening!;

    /// <summary>Commits to all cases of the round as they stand, unless it has.</summary>
    public async Task Commit()
    {
        if (round.State.Commitments == 0)
            await round.Record(round.Now, await context.Call(LogActivities.CommitCases, (string)round.Case));
    }

    /// <summary>
    /// Commits once more if anything was recorded after the last commitment that it does not cover. While the last one is
    /// still to come there is nothing to do.
    /// </summary>
    public async Task CommitAgain(ReceivedAct asked)
    {
        var request = new CommitLateRequest(round.Case, round.State.CommittedTo);
        var made = round.State.IsConcluded ? await context.Call(LogActivities.CommitLate, request) : null;
        await round.Record(asked, made is null ? Decision.Of() : made);
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
                    Level = Opening.LevelWords,
                    Short = Opening.Short,
                    Programme = Opening.Programme,
                    SignedBy = round.State.Announcement!.SignedBy,
                    ListHash = round.State.ListHash!,
                    From = from,
                    Count = count,
                    DocumentNumber = round.State.Announcement!.Terms.DocumentNumber,
                    Day = round.State.Announcement.Day,
                    At = round.Now,
                }
        );

    /// <summary>
    /// Waits until nothing more follows from the announcement or the end, and commits to all of it. Nobody reports it, so that the round
    /// does not grow with its applications: it looks, after longer and longer rests. If something is late it commits, the
    /// first time it looks, to what there is.
    /// </summary>
    /// <param name="ended">The cases that ended with the round, or null after an announcement.</param>
    public async Task Conclude(RoundSteps steps, IReadOnlyList<string>? ended)
    {
        var request = new ConcludeRequest(round.Case, round.State.ListHash) { Ended = ended };
        for (var looks = 0; !round.State.IsConcluded; looks++)
        {
            await steps.TakeUntil(round.Now + OutcomeCount.Rest(looks));
            var (at, made) = (round.Now, await context.Call(LogActivities.Conclude, request));
            if (made.IsLast || round.State.Commitments < 2)
                await round.Record(at, made);
        }
    }
}
