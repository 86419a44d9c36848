using Chuyi.Functions.Cases;

namespace Chuyi.Tests.Cases;

/// <summary>What the table of act × stage needs to know of one kind of case.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Stages">The stages of its states, as the chapter's tests make them.</param>
/// <param name="AllStages">The stages there are.</param>
/// <param name="Acts">An act of each type that such a case knows, fit to be taken.</param>
/// <param name="Line">What comes of an act in each of the stages.</param>
/// <param name="Taken">In which of the stages an act is taken.</param>
/// <param name="Late">In which of the stages the round is told of what is recorded, lest it end without it.</param>
/// <param name="Asks">What is asked of whom in each of the stages.</param>
/// <param name="After">The stage of such a case after some facts.</param>
internal sealed record StageCells(
    CaseKind Kind,
    IReadOnlyList<Enum> Stages,
    IReadOnlyList<Enum> AllStages,
    IReadOnlyDictionary<Type, Act> Acts,
    Func<Act, string> Line,
    Func<Act, IEnumerable<Enum>> Taken,
    IReadOnlyList<Enum> Late,
    IReadOnlyList<string> Asks,
    Func<IEnumerable<Fact>, Enum> After
)
{
    public static StageCells Of<TState>(
        Func<TState, ReceivedAct, Decision> decide,
        Func<TState, Enum> stage,
        IReadOnlyList<TState> states,
        IEnumerable<Act> acts,
        Func<Act, ReceivedAct> received
    )
        where TState : ICaseState<TState> =>
        new(
            TState.Kind,
            [.. states.Select(stage)],
            [.. Enum.GetValues(stage(TState.Empty).GetType()).Cast<Enum>()],
            acts.ToDictionary(act => act.GetType()),
            act => Outcomes.Of((state, one) => CaseRules.Decide(one, new(), act => decide(state, act)), received(act), states, stage),
            act => states.Where(state => !decide(state, received(act)).IsRefused).Select(stage),
            [.. states.Where(state => state.MayOutlastRound).Select(stage)],
            [.. states.Select(Asked)],
            facts => stage(facts.Aggregate(TState.Empty, (state, fact) => state.After(fact, default)))
        );

    private static string Asked<TState>(TState state)
        where TState : ICaseState<TState>
    {
        var self = TState.Kind == CaseKind.Calendar ? CaseId.Calendar(2027) : CaseId.Parse("A.1");
        return string.Join(' ', WorkItem.Of(state, self).Select(item => $"{item.Holder}:{item.Kind}"));
    }
}
