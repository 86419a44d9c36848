using System.Globalization;
using System.Text;
using Chuyi.Functions.Print;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>A PDF of headings, paragraphs and rows that runs from page to page, A4 upright with numbered pages.</summary>
internal sealed class FlowingPdf(string title, string author, DateOnly created)
{
    private const double Left = 80,
        Right = 515,
        Top = 90,
        Bottom = 770,
        BodySize = 12,
        Leading = 22;

    // Marks that must not begin a line (GB/T 15834).
    private const string NoLineStart = "，。、；：！？）》”’%.";

    private static readonly Ink Black = new(0, 0, 0);

    private readonly PdfFile _file = new(title, author, created);
    private PdfPage? _page;
    private double _y = Bottom;
    private int _number;

    public void Cover(string heading, IReadOnlyList<string> lines)
    {
        var page = _file.AddPage(595, 842);
        page.TextWithin(heading, Right - Left, 297.5, 240, 26, Black, Align.Centre, bold: true);
        for (var i = 0; i < lines.Count; i++)
        {
            page.Text(lines[i], 150, 480 + 36 * i, 14, Black);
            page.Line(0.5, Black, (150, 486 + 36 * i), (450, 486 + 36 * i));
        }
    }

    public void Heading(string text)
    {
        Room(3 * Leading);
        _y += 8;
        _page!.Text(text, Left, _y, 15, Black, bold: true);
        _y += Leading + 4;
    }

    public void Centred(string text, double size)
    {
        Room(2 * size);
        _page!.Text(text, (Left + Right) / 2, _y + size / 2, size, Black, Align.Centre, bold: true);
        _y += 2.2 * size;
    }

    public void Paragraph(string text)
    {
        foreach (var line in Lines("\u3000\u3000" + text))
        {
            Room(Leading);
            _page!.Text(line, Left, _y, BodySize, Black);
            _y += Leading;
        }
    }

    public void Row(string label, string value)
    {
        const double Height = 26,
            Column = 150;
        Room(Height);
        _page!.Frame(Left, _y - 17, Column, Height, 0.5, Black);
        _page.Frame(Left + Column, _y - 17, Right - Left - Column, Height, 0.5, Black);
        _page.TextWithin(label, Column - 16, Left + 8, _y, 11, Black);
        _page.TextWithin(value, Right - Left - Column - 16, Left + Column + 8, _y, 11, Black);
        _y += Height;
    }

    public void Signature(params ReadOnlySpan<string> lines)
    {
        Room(lines.Length * 28 + 30);
        _y += 30;
        foreach (var line in lines)
        {
            _page!.Text(line, Right - 20, _y, BodySize, Black, Align.Right);
            _y += 28;
        }
    }

    public byte[] ToArray() => _file.ToArray();

    private void Room(double height)
    {
        if (_page is not null && _y + height <= Bottom)
            return;
        _page = _file.AddPage(595, 842);
        _y = Top;
        _page.Text(string.Create(CultureInfo.InvariantCulture, $"— {++_number} —"), 297.5, 800, 10, Black, Align.Centre);
    }

    private static IEnumerable<string> Lines(string text)
    {
        var (line, width) = (new StringBuilder(), 0.0);
        foreach (var character in text.EnumerateRunes())
        {
            var advance = PdfPage.WidthOf(character.ToString(), BodySize);
            if (width + advance > Right - Left && !NoLineStart.Contains(character.ToString(), StringComparison.Ordinal))
            {
                yield return line.ToString();
                line.Clear();
                width = 0;
            }
            line.Append(character);
            width += advance;
        }
        yield return line.ToString();
    }
}
