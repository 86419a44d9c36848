using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>A case as far as its worked facts go.</summary>
/// <param name="Case">Its id.</param>
/// <param name="Follow">The letters that follow from a fact, and the state after it.</param>
internal sealed record ExampleCase<TState>(CaseId Case, Func<TState, Fact, IEnumerable<Letter>> Follow)
    where TState : ICaseState<TState>
{
    private TState State { get; init; } = TState.Empty;

    /// <summary>The case after facts of one day.</summary>
    public ExampleCase<TState> After(int month, int day, params Fact[] facts) =>
        this with
        {
            State = facts.Aggregate(State, (state, fact) => state.After(fact, ExampleWords.On(month, day))),
        };

    /// <summary>The letters that follow from one more fact.</summary>
    /// <param name="which">Which letters of their kind they are, where it has several.</param>
    public IEnumerable<LetterExample> Letters(int month, int day, Fact fact, string? which = null)
    {
        var at = ExampleWords.On(month, day);
        return Follow(State.After(fact, at), fact)
            .Select(letter => new LetterExample(which is null ? letter.Kind : $"{letter.Kind}.{which}", Case, letter, at));
    }
}
