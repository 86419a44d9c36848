using System.Text;
using Chuyi.Functions.People;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The letters of a text as people compare names, each with the place where it stands in it.</summary>
/// <param name="Normal">The letters.</param>
/// <param name="Places">Of each the characters of the text that it comes of.</param>
public sealed record TextLetters(string Normal, IReadOnlyList<Range> Places)
{
    // So long is no word that others contain by chance: a mobile number, with whatever country code before it.
    private const int Long = 11;

    public static TextLetters Of(string text)
    {
        var (normal, places, at) = (new StringBuilder(text.Length), new List<Range>(text.Length), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var end = Math.Min(at + rune.Utf16SequenceLength, text.Length);
            foreach (var letter in IsPlain(rune) ? rune.ToString() : UnitNames.Normal(rune.ToString()))
            {
                normal.Append(letter);
                places.Add(at..end);
            }
            at = end;
        }
        return new(normal.ToString(), places);
    }

    /// <summary>Where a name stands, itself as people compare them.</summary>
    /// <param name="together">Whether it is found only where nothing stands between its letters.</param>
    public IEnumerable<Range> Find(string name, bool together)
    {
        for (var at = Normal.IndexOf(name, StringComparison.Ordinal); at >= 0; at = Next(name, at + 1))
        {
            var last = at + name.Length - 1;
            if (
                (together && Places[last].End.Value - Places[at].Start.Value > name.Length)
                || (name.Length < Long && (IsPartOfWord(at, -1) || IsPartOfWord(last, 1)))
            )
                continue;
            yield return Places[at].Start..Places[last].End;
        }
    }

    private int Next(string name, int from) => from < Normal.Length ? Normal.IndexOf(name, from, StringComparison.Ordinal) : -1;

    // A name in Latin letters is not found within a word or a number.
    private bool IsPartOfWord(int at, int beside) =>
        at + beside is >= 0 and var next
        && next < Normal.Length
        && char.IsAsciiLetterOrDigit(Normal[at])
        && char.IsAsciiLetterOrDigit(Normal[next])
        && (beside > 0 ? Places[at].End.Equals(Places[next].Start) : Places[next].End.Equals(Places[at].Start));

    // Most of what is written here; nothing else is its normal form.
    private static bool IsPlain(Rune rune) => rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
