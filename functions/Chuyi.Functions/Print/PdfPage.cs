using System.Globalization;
using System.Text;

namespace Chuyi.Functions.Print;

/// <summary>
/// One page. Places are in points (1/72 inch) from the upper left corner; that of text is on its baseline.
/// </summary>
public sealed class PdfPage
{
    private readonly FontSubset _subset;
    private readonly StringBuilder _content = new();

    internal PdfPage(FontSubset subset, double width, double height) => (_subset, Width, Height) = (subset, width, height);

    public double Width { get; }

    public double Height { get; }

    internal string Content => _content.ToString();

    /// <summary>How wide a line of text is, in points.</summary>
    public static double WidthOf(string text, double size)
    {
        var font = PrintFont.Font;
        return text.EnumerateRunes().Sum(r => font.AdvanceOf(font.GlyphOf(r))) * size / font.UnitsPerEm;
    }

    /// <summary>Prints one line of text.</summary>
    /// <param name="bold">Thickens the strokes; the font comes in one weight.</param>
    public void Text(string text, double x, double y, double size, Ink ink, Align align = Align.Left, bool bold = false)
    {
        var left = align switch
        {
            Align.Left => x,
            Align.Centre => x - WidthOf(text, size) / 2,
            _ => x - WidthOf(text, size),
        };
        var glyphs = string.Concat(text.EnumerateRunes().Select(r => _subset.Use(r).ToString("x4", CultureInfo.InvariantCulture)));
        var weight = bold ? $"{Colour(ink)} RG {Number(size / 36)} w 2 Tr" : "0 Tr";
        Add($"BT /F1 {Number(size)} Tf {Colour(ink)} rg {weight} {Number(left)} {Number(Height - y)} Td <{glyphs}> Tj ET");
    }

    /// <summary>Prints one line no wider than <paramref name="width"/>, smaller if it must be.</summary>
    public void TextWithin(
        string text,
        double width,
        double x,
        double y,
        double size,
        Ink ink,
        Align align = Align.Left,
        bool bold = false
    ) => Text(text, x, y, Math.Min(size, size * width / Math.Max(WidthOf(text, size), 1)), ink, align, bold);

    /// <summary>Fills a rectangle.</summary>
    public void Fill(double x, double y, double width, double height, Ink ink) =>
        Add($"{Colour(ink)} rg {Number(x)} {Number(Height - y - height)} {Number(width)} {Number(height)} re f");

    /// <summary>Draws the outline of a rectangle.</summary>
    public void Frame(double x, double y, double width, double height, double stroke, Ink ink) =>
        Add($"{Colour(ink)} RG {Number(stroke)} w {Number(x)} {Number(Height - y - height)} {Number(width)} {Number(height)} re S");

    /// <summary>Draws straight lines from point to point.</summary>
    public void Line(double stroke, Ink ink, params ReadOnlySpan<(double X, double Y)> points)
    {
        var (path, step) = (new StringBuilder(), 'm');
        foreach (var (x, y) in points)
        {
            path.Append(CultureInfo.InvariantCulture, $"{Number(x)} {Number(Height - y)} {step} ");
            step = 'l';
        }
        Add($"{Colour(ink)} RG {Number(stroke)} w {path}S");
    }

    private void Add(string operators) => _content.Append(operators).Append('\n');

    private static string Colour(Ink ink) => $"{Number(ink.Red / 255.0)} {Number(ink.Green / 255.0)} {Number(ink.Blue / 255.0)}";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
