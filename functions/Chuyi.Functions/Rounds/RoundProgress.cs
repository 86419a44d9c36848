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
        return ProcessStep.Line(
            now,
            state.Opening is { } call ? Until(call.Deadline) : null,
            state.Closing is { } closed ? new($"共 {closed.Submitted} 份", $"{closed.Submitted} in all") : null,
            state.Draw is null
                ? null
                : new($"{Done(state)}/{state.Panel.Count} 名专家已签署", $"{Done(state)} of {state.Panel.Count} experts signed"),
            Noticed(state),
            state.Sendings == 0 ? null : Signed(state),
            state.Announcement is { } announced ? new(announced.Terms.DocumentNumber, announced.Terms.DocumentNumber) : null
        );
    }

    private static int Done(RoundState state) => state.Done.Count(state.Panel.Contains);

    private static Sentence Until(DateTimeOffset deadline)
    {
        var day = BeijingTime.Say(Deadline.LastDayBefore(deadline));
        return new("至" + day.Zh, "until " + day.En);
    }

    private static Sentence? Noticed(RoundState state) =>
        state.Notices.LastOrDefault(n => n.Notice.Item is null) is not { Notice.Period: var period }
            ? null
            : new(
                $"{BeijingTime.Say(period.First).Zh}至{BeijingTime.Say(period.Last).Zh}",
                $"{BeijingTime.Say(period.First).En} to {BeijingTime.Say(period.Last).En}"
            );

    private static Sentence Signed(RoundState state)
    {
        var (signed, all) = (state.Signed.Count, state.Opening!.Departments.Count);
        return new($"{signed}/{all} 个部门已签", $"{signed} of {all} signed");
    }
}
