using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// Who may have an expert replaced. Who takes the place is known beforehand, by the reserve that was drawn: one member of the
/// office alone may replace who is late, and whoever is still in time two members together.
/// </summary>
public static class PanelRules
{
    /// <summary>What comes of it as far as the round knows; whether anything is left to be reviewed the expert's own case does.</summary>
    public static Decision Replacement(RoundState state, LeavingExpert leaving, ReceivedAct received) =>
        string.IsNullOrWhiteSpace(leaving.Reason.Zh)
            ? new Refusal("no-reason", "更换专家须说明理由。", "To replace an expert needs a reason.") { Field = "reason" }
        : IsAskedByExpert(state.Opening!.Round, leaving, received.Actor) || IsLate(state, leaving.Expert, received.At) ? Decision.Of()
        : state.Replacement is not { } proposed || proposed.Leaving != leaving
            ? new ReplacementProposed { Leaving = leaving, By = received.Actor }
        : proposed.By == received.Actor ? ProposalRules.Own
        : Decision.Of();

    /// <summary>Whether the last day that an expert was given is over.</summary>
    public static bool IsLate(RoundState state, string expert, DateTimeOffset at) =>
        state.Draw is { Due: var due }
        && BeijingTime.DayOf(at) > due
        && (!state.OwnDues.TryGetValue(expert, out var own) || BeijingTime.DayOf(at) > own);

    /// <summary>Whether it is the expert who leaves: who declines tells the round by their own case.</summary>
    public static bool IsAskedByExpert(string round, LeavingExpert leaving, string actor) =>
        actor == CaseId.Duty(CaseId.Parse(round), leaving.Expert);
}
