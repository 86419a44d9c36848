using System.Globalization;
using Chuyi.Functions.Policy;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Chuyi.Functions.Print;

/// <summary>
/// A tagged PDF (PDF/A-1a, as PDFsharp writes it) of text, lines and rectangles in <see cref="PrintFont"/>, of which the
/// glyphs that are used are embedded. The same pages give the same bytes.
/// </summary>
public sealed class PdfFile : IDisposable
{
    private readonly PdfDocument _document = new();
    private readonly StructureBuilder _structure;
    private XGraphics? _drawing;

    /// <param name="title">What a reader shows as the name of the document.</param>
    /// <param name="author">Who issues it.</param>
    /// <param name="created">The day in Beijing that it says it was made on.</param>
    public PdfFile(string title, string author, DateOnly created)
    {
        PrintFont.Register();
        // Text and drawing say what they mean to who has the page read aloud.
        _document.SetPdfA();
        _document.Language = "zh-CN";
        _document.Info.Title = title;
        _document.Info.Author = author;
        var midnight = created.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - BeijingTime.Offset;
        // PDFsharp writes the year of the calendar of the machine's culture.
        Invariantly(() => (_document.Info.CreationDate, _document.Info.ModificationDate) = (midnight, midnight));
        _structure = UAManager.ForDocument(_document).StructureBuilder;
    }

    /// <summary>Adds a page, on which alone is drawn from here on; A4 upright is 595 by 842 points.</summary>
    public PdfPage AddPage(double width, double height)
    {
        _drawing?.Dispose();
        var page = _document.AddPage();
        page.Width = XUnit.FromPoint(width);
        page.Height = XUnit.FromPoint(height);
        _drawing = XGraphics.FromPdfPage(page);
        return new(_drawing, _structure, width, height);
    }

    /// <summary>The file; nothing can be added after it.</summary>
    public byte[] ToArray()
    {
        _drawing?.Dispose();
        using var file = new MemoryStream();
        Invariantly(() => _document.Save(file));
        return SteadyPdf.Of(file.ToArray());
    }

    /// <summary>Puts data for machines into the file, as it is, between two line feeds; a reader shows nothing of it.</summary>
    /// <param name="application">The name under which it stands (ISO 32000-1, 14.5).</param>
    public void Attach(string application, byte[] data)
    {
        var stream = new PdfDictionary(_document);
        stream.CreateStream(data);
        _document.Internals.AddObject(stream);
        var piece = new PdfDictionary(_document);
        Invariantly(() => piece.Elements.SetDateTime("/LastModified", _document.Info.CreationDate));
        piece.Elements["/Private"] = stream.Reference;
        var pieces = new PdfDictionary(_document);
        pieces.Elements["/" + application] = piece;
        _document.Internals.Catalog.Elements["/PieceInfo"] = pieces;
    }

    public void Dispose()
    {
        _drawing?.Dispose();
        _document.Dispose();
    }

    private static void Invariantly(Action write)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            write();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
