using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Rounds;

/// <summary>Where a round stands on the line of the process.</summary>
public static class RoundProgress
{
    /// <summary>The steps; none of a round that was ended on the way.</summary>
    public static IReadOnlyList<ProcessStep> Of(RoundState state)
    {
        if (state.Ending is not null)
            return [];
        var now = state.Stage switch
        {
            RoundStage.None or RoundStage.Open => 0,
            RoundStage.Closed => 1,
            RoundStage.Review or RoundStage.Ranked => 2,
            RoundStage.Notice => 3,
            RoundStage.SignOff or RoundStage.Signed => 4,
            _ => ProcessStep.Names.Count,
        };
        DateOnly? On(RoundStage stage) => state.Reached.TryGetValue(stage, out var day) ? day : null;
        var deadline = state.Opening is { } call ? Deadline.LastDayBefore(call.Deadline) : (DateOnly?)null;
        return ProcessStep.Line(
            now,
            now == 0 ? StepTime.Until(deadline) : StepTime.Between(On(RoundStage.Open), deadline),
            StepTime.Of(
                StepTime.Between(On(RoundStage.Closed), On(RoundStage.Review)),
                state.Closing is { } closed ? new($"共 {closed.Submitted} 份", $"{closed.Submitted} in all") : null
            ),
            StepTime.Of(StepTime.Between(On(RoundStage.Review), On(RoundStage.Ranked)), state.Draw is null ? null : Reviewed(state)),
            Noticed(state),
            StepTime.Of(StepTime.Between(On(RoundStage.SignOff), On(RoundStage.Signed)), state.Sendings == 0 ? null : Signed(state)),
            state.Announcement is { Terms.DocumentNumber: var number }
                ? StepTime.Of(StepTime.Between(On(RoundStage.Announced), On(RoundStage.Announced)), new(number, number))
                : null
        );
    }

    private static Sentence Reviewed(RoundState state)
    {
        var done = state.Done.Count(state.Panel.Contains);
        return new($"{done}/{state.Panel.Count} 名专家已签署", $"{done} of {state.Panel.Count} experts signed");
    }

    private static Sentence? Noticed(RoundState state) =>
        state.Notices.LastOrDefault(n => n.Notice.Item is null) is not { Notice.Period: var period }
            ? null
            : StepTime.Between(period.First, period.Last);

    private static Sentence Signed(RoundState state)
    {
        var (signed, all) = (state.Signed.Count, state.Opening!.Departments.Count);
        return new($"{signed}/{all} 个部门已签", $"{signed} of {all} signed");
    }
}
