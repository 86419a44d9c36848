using System.Globalization;

namespace Chuyi.Functions.Mail;

/// <summary>One line of the body of a letter.</summary>
/// <param name="Number">Its number, where it is one of a list.</param>
public sealed record LetterLine(int? Number, string Text)
{
    /// <summary>A line as it was written; one that begins with a number and a dot is of a list.</summary>
    public static LetterLine Of(string written)
    {
        var dot = written.IndexOf(". ", StringComparison.Ordinal);
        return dot is > 0 and < 4 && int.TryParse(written.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, written[(dot + 2)..])
            : new(null, written);
    }
}
