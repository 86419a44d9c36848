using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Recommending;

/// <summary>What one recommender says of the applications of a round (推荐).</summary>
public static class RecommendationWorkflow
{
    [Function(nameof(RecommendationWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(new CaseDesk<RecommendationState>(context, RecommendationRules.Decide, RecommendationLetters.For), Handle);

    private static async Task<string> Handle(CaseDesk<RecommendationState> desk)
    {
        await desk.Resume();

        // 申报: each application that is submitted asks for its recommender.
        await desk.TakeUntil(state => state.Request is not null);
        var asked = desk.State.Request!.Asked;

        // 申报截止: now it can be ordered; a letter with a link to the contact on file.
        while (desk.State.Stage == RecommendationStage.Collecting)
            await desk.TakeOr(asked.Deadline, new RecommendationAsked(desk.State.Open.Count, asked.Terms.Due));

        // 推荐: in order, under the caps, with a sealed letter; or declined with a reason. Reminded until the last day is over.
        while (desk.State.Stage != RecommendationStage.Ended)
        {
            await Tell(desk);
            if (desk.State.Stage == RecommendationStage.Asked && RecommendationDeadlines.RemindAt(desk.State) is { } at)
                await desk.TakeOr(at, new RecommendationReminded(desk.State.Reminders + 1));
            else
                await desk.TakeOr(Deadline.After(asked.Terms.Due), new RecommendationEnded(Left(desk.State)));
        }
        await Tell(desk);
        return desk.State.Stage.ToString();
    }

    private static List<SaidOfCandidate> Left(RecommendationState state) =>
        [.. state.Open.Select(one => new SaidOfCandidate { Application = one.Candidate.Application, UnitName = one.Candidate.UnitName })];

    // Each application hears what was said of it: by its own case it is told to its unit.
    private static async Task Tell(CaseDesk<RecommendationState> desk)
    {
        var said = desk.Latest?.Fact switch
        {
            RecommendationGiven given => given.Said,
            RecommendationEnded ended => ended.Left,
            _ => [],
        };
        if (said.Count == 0)
            return;
        var asked = desk.State.Request!.Asked;
        await desk.SendActs([
            .. said.Select(one =>
                desk.Message(
                    CaseId.Parse(one.Application),
                    $"said-{one.Application}",
                    new NoteRecommendation(
                        new()
                        {
                            Unit = asked.Unit,
                            UnitName = asked.UnitName,
                            Place = one.Place,
                            Reason = one.Reason,
                        }
                    )
                )
            ),
        ]);
    }
}
