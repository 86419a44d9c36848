using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Applications;

/// <summary>Where an application stands on the line of the process; one that has ended before stands where it ended.</summary>
public static class ApplicationProgress
{
    public static IReadOnlyList<ProcessStep> Of(ApplicationState state)
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
        var said = new Sentence?[ProcessStep.Names.Count];
        if (state.Stage != ApplicationStage.None)
            said[0] = BeijingTime.Say(BeijingTime.DayOf(state.SubmittedAt));
        if (state.Place?.Notice is { } notice)
            said[3] = new(
                $"{BeijingTime.Say(notice.First).Zh}至{BeijingTime.Say(notice.Last).Zh}",
                $"{BeijingTime.Say(notice.First).En} to {BeijingTime.Say(notice.Last).En}"
            );
        if (now > 0)
            said[Math.Min(now, said.Length - 1)] = ApplicationWords.Stage(state.Stage);
        return ProcessStep.Line(now, said);
    }
}
