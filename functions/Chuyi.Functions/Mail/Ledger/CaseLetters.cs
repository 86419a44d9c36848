using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.Mail;

/// <summary>
/// The letters of a case, by its facts: which of them each recorded letter is, and which are not told of yet. Nothing of it is
/// stored: a letter is made anew of the fact that it followed from.
/// </summary>
public sealed class CaseLetters
{
    private readonly Dictionary<int, PastLetter> told = [];
    private readonly Dictionary<int, DateTimeOffset> asked = [];
    private readonly List<Letter> due = [];

    /// <summary>Those that follow from the latest fact and are on their way, in order.</summary>
    public IReadOnlyList<Letter> Due => due;

    /// <summary>The letters of a case after these events.</summary>
    /// <param name="letters">Which letters follow from a fact.</param>
    public static CaseLetters Of<TState>(IEnumerable<EventRecord> past, Func<TState, Fact, IEnumerable<Letter>> letters)
        where TState : ICaseState<TState>
    {
        var (all, state) = (new CaseLetters(), TState.Empty);
        EventRecord? latest = null;
        foreach (var one in past)
        {
            var fact = FactFormat.Read(one);
            state = state.After(fact, one.At);
            if (all.Take(one.Seq, one.At, fact, (latest?.At, latest?.Actor) != (one.At, one.Actor), letters(state, fact)))
                latest = one;
        }
        return all;
    }

    /// <summary>The letter that a recorded one is, or null: there is none at that place, or today none would follow.</summary>
    public Letter? Find(int seq) => told.GetValueOrDefault(seq)?.Letter;

    /// <summary>When a recorded letter was asked for again last, or null.</summary>
    public DateTimeOffset? AskedAt(int seq) => asked.TryGetValue(seq, out var at) ? at : null;

    /// <summary>A new step of the case: what is not told of from here on is not going to be.</summary>
    public void Begin() => due.Clear();

    /// <summary>One more fact of that step. Returns the letters that follow from it.</summary>
    /// <param name="letters">Those by the rules of its kind of case.</param>
    public IReadOnlyList<Letter> Follow(Fact fact, DateTimeOffset at, IEnumerable<Letter> letters)
    {
        if (Again(fact) is { } seq)
            asked[seq] = at;
        IReadOnlyList<Letter> all = fact is LetterAskedAgain again ? SentAgain(again.Letter) : [.. letters];
        due.AddRange(all);
        return all;
    }

    /// <summary>One more fact that was recorded before. Returns whether letters may follow from it.</summary>
    /// <param name="isNext">Whether it was recorded later than the one before it: the letters of that one were told of then.</param>
    /// <param name="letters">Those that follow from it by the rules of its kind of case.</param>
    public bool Take(int seq, DateTimeOffset at, Fact fact, bool isNext, IEnumerable<Letter> letters)
    {
        if (fact is LetterSent or LetterNotSent)
            Tell(seq, at, due.FindIndex(one => one.Kind == KindOf(fact)));
        else if (!Settlement.IsAside(fact))
        {
            if (isNext)
                Begin();
            Follow(fact, at, letters);
            return true;
        }
        return false;
    }

    /// <summary>The next letters that are due were recorded, up to a place in the case.</summary>
    public void TellNext(int firstSeq, int lastSeq, DateTimeOffset at)
    {
        for (var seq = firstSeq; seq <= lastSeq; seq++)
            Tell(seq, at, 0);
    }

    /// <summary>The recorded letter that was asked for again by a fact, or null.</summary>
    public static int? Again(Fact fact) =>
        fact switch
        {
            LetterAskedAgain again => again.Letter,
            LinkRenewed renewed => renewed.Letter,
            _ => null,
        };

    private void Tell(int seq, DateTimeOffset at, int which)
    {
        if (which < 0)
            return;
        told[seq] = new(due[which], at);
        due.RemoveAt(which);
    }

    private IReadOnlyList<Letter> SentAgain(int seq) =>
        told.TryGetValue(seq, out var past) ? [past.Letter with { FirstAt = past.Letter.FirstAt ?? past.At }] : [];

    private static string KindOf(Fact letter) => letter is LetterSent sent ? sent.Kind : ((LetterNotSent)letter).Kind;

    private sealed record PastLetter(Letter Letter, DateTimeOffset At);
}
