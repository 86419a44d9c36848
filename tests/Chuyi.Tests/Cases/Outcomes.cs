using Chuyi.Functions.Cases;

namespace Chuyi.Tests.Cases;

/// <summary>What comes of an act in every stage of a case.</summary>
internal static class Outcomes
{
    /// <summary>
    /// A line of it: the stages in which the act is taken with the facts it makes, then those in which it is refused with the
    /// code, e.g. <c>Open Closed: PoolImported; None Review: not-now</c>.
    /// </summary>
    public static string Of<TState>(
        Func<TState, ReceivedAct, Decision> decide,
        ReceivedAct received,
        IEnumerable<TState> states,
        Func<TState, object> stage
    )
    {
        var decisions = states.Select(state => (Stage: stage(state), Decision: decide(state, received))).ToList();
        var taken = decisions.Where(one => one.Decision.Refusal is null).GroupBy(one => Facts(one.Decision));
        var refused = decisions.Where(one => one.Decision.Refusal is not null).GroupBy(one => one.Decision.Refusal!.Code);
        return string.Join("; ", taken.Concat(refused).Select(same => $"{string.Join(' ', same.Select(one => one.Stage))}: {same.Key}"));
    }

    private static string Facts(Decision decision) =>
        decision.Facts.Count == 0 ? "no fact" : string.Join(' ', decision.Facts.Select(fact => fact.GetType().Name));
}
