using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Applications;

/// <summary>Where an application stands on the line of the process; one that has ended before stands where it ended.</summary>
public static class ApplicationProgress
{
    /// <param name="level">The words for the level of the title; null where they are not known, or there is none.</param>
    public static IReadOnlyList<ProcessStep> Of(ApplicationState state, LevelWords? level = null)
    {
        var now = state.Stage switch
        {
            ApplicationStage.Checking or ApplicationStage.Supplement or ApplicationStage.Refused or ApplicationStage.DeemedWithdrawn => 1,
            ApplicationStage.Withdrawn => state.WasAccepted ? 2 : 1,
            ApplicationStage.Accepted => 2,
            ApplicationStage.Placed or ApplicationStage.Struck => 3,
            ApplicationStage.NotDesignated => ProcessStep.Names.Count - 1,
            ApplicationStage.Designated => ProcessStep.Names.Count,
            _ => 0,
        };
        DateOnly? On(ApplicationStage stage) => state.Reached.TryGetValue(stage, out var day) ? day : null;
        var said = new Sentence?[ProcessStep.Names.Count];
        if (state.Stage != ApplicationStage.None)
        {
            var submitted = BeijingTime.DayOf(state.SubmittedAt);
            said[0] = BeijingTime.Say(submitted);
            said[1] = StepTime.Between(submitted, On(ApplicationStage.Accepted));
        }
        said[2] = StepTime.Between(On(ApplicationStage.Accepted), On(ApplicationStage.Placed));
        if (state.Place?.Notice is { } notice)
            said[3] = StepTime.Between(notice.First, notice.Last);
        // Where it stands says since when, and until when it is due.
        if (now > 0)
            said[Math.Min(now, said.Length - 1)] = StepTime.Of(
                ApplicationWords.Stage(state.Stage, level),
                state.Place?.Notice is not null && now == 3 ? said[3] : Day(On(state.Stage)),
                StepTime.Until(Due(state))
            );
        return ProcessStep.Line(now, said);
    }

    private static Sentence? Day(DateOnly? day) => day is { } on ? BeijingTime.Say(on) : null;

    private static DateOnly? Due(ApplicationState state) =>
        state.Stage switch
        {
            ApplicationStage.Checking => state.CheckBy,
            ApplicationStage.Supplement => state.Supplement?.Due,
            _ => null,
        };
}
