using System.Collections.Concurrent;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Pdf.Structure;
using PdfSharp.UniversalAccessibility;

namespace Chuyi.Functions.Print;

/// <summary>
/// One page. Places are in points (1/72 inch) from the upper left corner; that of text is on its baseline. Each line of
/// text is a paragraph to who has the page read aloud; what is drawn is ornament, unless it is a
/// <see cref="Figure"/>.
/// </summary>
public sealed class PdfPage
{
    private const double MeasuredSize = 1000;

    private static readonly ConcurrentDictionary<Rune, double> Widths = [];

    private readonly XGraphics _drawing;
    private readonly StructureBuilder _structure;

    internal PdfPage(XGraphics drawing, StructureBuilder structure, double width, double height) =>
        (_drawing, _structure, Width, Height) = (drawing, structure, width, height);

    public double Width { get; }

    public double Height { get; }

    /// <summary>How wide a line of text is, in points.</summary>
    public static double WidthOf(string text, double size) =>
        text.EnumerateRunes().Sum(character => Widths.GetOrAdd(character, Measure)) * size / MeasuredSize;

    /// <summary>Prints one line of text.</summary>
    /// <param name="bold">Thickens the strokes; the font comes in one weight.</param>
    public void Text(string text, double x, double y, double size, Ink ink, Align align = Align.Left, bool bold = false)
    {
        var format = align switch
        {
            Align.Left => XStringFormats.BaseLineLeft,
            Align.Centre => XStringFormats.BaseLineCenter,
            _ => XStringFormats.BaseLineRight,
        };
        _structure.BeginElement(PdfBlockLevelElementTag.Paragraph);
        _drawing.DrawString(text, PrintFont.Of(size, bold), Brush(ink), x, y, format);
        _structure.End();
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

    /// <summary>Fills rectangles that are a picture together.</summary>
    /// <param name="meaning">What it says to who cannot see it.</param>
    public void Figure(string meaning, double x, double y, double width, double height, Ink ink, IEnumerable<XRect> rectangles)
    {
        _structure.BeginElement(PdfIllustrationElementTag.Figure, meaning, new XRect(x, y, width, height));
        foreach (var rectangle in rectangles)
            _drawing.DrawRectangle(Brush(ink), rectangle);
        _structure.End();
    }

    /// <summary>Draws the outline of a rectangle.</summary>
    public void Frame(double x, double y, double width, double height, double stroke, Ink ink) =>
        Ornament(() => _drawing.DrawRectangle(new XPen(Colour(ink), stroke), x, y, width, height));

    /// <summary>Draws straight lines from point to point.</summary>
    public void Line(double stroke, Ink ink, params ReadOnlySpan<(double X, double Y)> points)
    {
        var path = points.ToArray().Select(point => new XPoint(point.X, point.Y)).ToArray();
        Ornament(() => _drawing.DrawLines(new XPen(Colour(ink), stroke), path));
    }

    private void Ornament(Action draw)
    {
        _structure.BeginArtifact();
        draw();
        _structure.End();
    }

    private static double Measure(Rune character)
    {
        using var drawing = XGraphics.CreateMeasureContext(new(1, 1), XGraphicsUnit.Point, XPageDirection.Downwards);
        return drawing.MeasureString(character.ToString(), PrintFont.Of(MeasuredSize)).Width;
    }

    private static XSolidBrush Brush(Ink ink) => new(Colour(ink));

    private static XColor Colour(Ink ink) => XColor.FromArgb(ink.Red, ink.Green, ink.Blue);
}
