using System.Globalization;

namespace Chuyi.Functions.Print;

/// <summary>A PDF of headings, paragraphs and rows that runs from page to page, A4 upright with numbered pages.</summary>
public sealed class FlowingPdf(string title, string author, DateOnly created) : IDisposable
{
    private const double Left = 80,
        Right = 515,
        Top = 90,
        Bottom = 770,
        BodySize = 12,
        Leading = 22;

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

    /// <summary>Text from line to line.</summary>
    /// <param name="indent">Whether its first line begins two characters in.</param>
    public void Paragraph(string text, bool indent = true) => Lines(indent ? "\u3000\u3000" + text : text, BodySize, Leading);

    /// <summary>The same in small type.</summary>
    public void Small(string text) => Lines(text, 10, 17);

    /// <summary>Data for machines, see <see cref="PdfFile.Attach"/>.</summary>
    public void Attach(string application, byte[] data) => _file.Attach(application, data);

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

    public void Dispose() => _file.Dispose();

    private void Lines(string text, double size, double leading)
    {
        foreach (var line in TextLines.Of(text, Right - Left, size))
        {
            Room(leading);
            _page!.Text(line, Left, _y, size, Black);
            _y += leading;
        }
    }

    private void Room(double height)
    {
        if (_page is not null && _y + height <= Bottom)
            return;
        _page = _file.AddPage(595, 842);
        _y = Top;
        _page.Text(string.Create(CultureInfo.InvariantCulture, $"— {++_number} —"), 297.5, 800, 10, Black, Align.Centre);
    }
}
