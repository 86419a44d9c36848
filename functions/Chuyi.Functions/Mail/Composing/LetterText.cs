using System.Text.RegularExpressions;

namespace Chuyi.Functions.Mail;

/// <summary>All that a letter says in one language: what its text and its HTML are both made of.</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Subject">What it is about.</param>
public sealed partial record LetterText(string Language, string Subject)
{
    public required IReadOnlyList<LetterLine> Lines { get; init; }

    /// <summary>The lines as paragraphs, each of one, and as lists.</summary>
    public IEnumerable<(bool IsList, IReadOnlyList<LetterLine> Lines)> Runs
    {
        get
        {
            for (var i = 0; i < Lines.Count; )
            {
                var isList = Lines[i].Number is not null;
                var run = isList ? Lines.Skip(i).TakeWhile(line => line.Number is not null).ToList() : [Lines[i]];
                yield return (isList, run);
                i += run.Count;
            }
        }
    }

    /// <summary>Until when something is asked, or null.</summary>
    public string? Due { get; init; }

    /// <summary>Where it is done or read, or null.</summary>
    public LetterAction? Action { get; init; }

    /// <summary>What the reader can do who does not agree, and whom to ask.</summary>
    public required IReadOnlyList<string> Recourse { get; init; }

    /// <summary>落款: the body, the day, the telephone.</summary>
    public required IReadOnlyList<string> Signature { get; init; }

    /// <summary>Why the reader gets this, and how to tell that it is genuine.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>A line cut where addresses of pages and telephone numbers stand in it.</summary>
    public static string[] Parts(string line) => Whole().Split(line);

    /// <summary>Whether such a part is an address.</summary>
    public static bool IsAddress(string part) => part.StartsWith("http", StringComparison.Ordinal);

    /// <summary>Whether it is a telephone number with its area, which is not to be broken in two.</summary>
    public static bool IsPhone(string part) => Phone().IsMatch(part);

    [GeneratedRegex(@"(https?://\S+|(?<!\d)\d{3,4}-\d{7,8}(?!\d))")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\d{3,4}-\d{7,8}$")]
    private static partial Regex Phone();
}
