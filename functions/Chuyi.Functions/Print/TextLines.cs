using System.Text;

namespace Chuyi.Functions.Print;

/// <summary>
/// Breaks text into lines: between Chinese characters, and between the words of other scripts. A word longer than a line, as
/// a hash can be, is broken within.
/// </summary>
internal static class TextLines
{
    // Marks that must not begin a line (GB/T 15834).
    private const string NoLineStart = "，。、；：！？）》”’%.";

    // From here on are the scripts of East Asia, with their marks and their full-width forms.
    private const int FirstOfEastAsia = 0x2e80;

    public static IEnumerable<string> Of(string text, double width, double size)
    {
        var (line, used) = (new StringBuilder(), 0.0);
        foreach (var piece in Pieces(text, width, size))
        {
            var advance = PdfPage.WidthOf(piece.TrimEnd(' '), size);
            if (used + advance > width && line.Length > 0 && !NoLineStart.Contains(piece, StringComparison.Ordinal))
            {
                yield return line.ToString().TrimEnd(' ');
                line.Clear();
                used = 0;
            }
            line.Append(piece);
            used += PdfPage.WidthOf(piece, size);
        }
        yield return line.ToString().TrimEnd(' ');
    }

    private static IEnumerable<string> Pieces(string text, double width, double size)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isEastAsian = rune.Value >= FirstOfEastAsia;
            var ends = word.Length > 0 && (isEastAsian || (word[^1] == ' ' && rune.Value != ' '));
            if (ends || (word.Length > 0 && PdfPage.WidthOf(word.ToString() + rune, size) > width))
            {
                yield return word.ToString();
                word.Clear();
            }
            if (isEastAsian)
                yield return rune.ToString();
            else
                word.Append(rune);
        }
        if (word.Length > 0)
            yield return word.ToString();
    }
}
