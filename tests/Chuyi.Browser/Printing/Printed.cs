using Chuyi.Functions.Policy;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Chuyi.Browser;

/// <summary>A page as a browser prints it.</summary>
internal sealed class Printed
{
    private const double Points = 72 / 25.4,
        SameLine = 4;

    private Printed(IReadOnlyList<PrintedLine> lines, IReadOnlyList<(double Width, double Height)> sizes) =>
        (Lines, Sizes) = (lines, sizes);

    /// <summary>Its lines in reading order, without blanks.</summary>
    public IReadOnlyList<PrintedLine> Lines { get; }

    /// <summary>The size of each of its pages.</summary>
    public IReadOnlyList<(double Width, double Height)> Sizes { get; }

    public string Text => string.Concat(Lines.Select(line => line.Text));

    /// <summary>Prints a page, and keeps it among the pictures if these are asked for.</summary>
    public static async Task<Printed> Print(IPage page, string name)
    {
        var file = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        if (Artifacts.WithPictures)
            await File.WriteAllBytesAsync(Path.Combine(Artifacts.Screenshots, name + ".pdf"), file);
        using var read = PdfDocument.Open(file);
        return new(
            [.. read.GetPages().SelectMany(LinesOf)],
            [.. read.GetPages().Select(one => (Math.Round(one.Width / Points), Math.Round(one.Height / Points)))]
        );
    }

    /// <summary>The one line that has a text in it.</summary>
    public PrintedLine Line(string text) => Assert.Single(Lines, line => line.Text.Contains(text, StringComparison.Ordinal));

    private static IEnumerable<PrintedLine> LinesOf(Page page)
    {
        var lines = new List<List<Letter>>();
        foreach (var letter in page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).OrderByDescending(l => l.StartBaseLine.Y))
            if (lines is [.., var line] && line[0].StartBaseLine.Y - letter.StartBaseLine.Y < SameLine)
                line.Add(letter);
            else
                lines.Add([letter]);
        return lines.Select(line => LineOf(page, [.. line.OrderBy(letter => letter.StartBaseLine.X)]));
    }

    // In the form NFKC: a glyph that stands for a character and for its radical is read as either.
    private static PrintedLine LineOf(Page page, List<Letter> letters) =>
        new(
            CompatibleText.Normal(string.Concat(letters.Select(letter => letter.Value))),
            page.Number,
            letters[0].StartBaseLine.X / Points,
            letters[^1].EndBaseLine.X / Points,
            (page.Height - letters[0].StartBaseLine.Y) / Points,
            letters.Max(letter => letter.PointSize)
        );
}
