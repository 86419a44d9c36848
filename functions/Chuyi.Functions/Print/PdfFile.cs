using System.Globalization;
using System.Text;

namespace Chuyi.Functions.Print;

/// <summary>
/// A PDF (ISO 32000-1) of text, lines and rectangles in <see cref="PrintFont"/>, of which the glyphs that are used are
/// embedded. It knows no clock and no random number: the same pages give the same bytes.
/// </summary>
public sealed class PdfFile(string title, string author, DateOnly created)
{
    private readonly FontSubset _subset = new(PrintFont.Font);
    private readonly List<PdfPage> _pages = [];

    /// <summary>Adds a page; A4 upright is 595 by 842 points.</summary>
    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(_subset, width, height);
        _pages.Add(page);
        return page;
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        var objects = new PdfObjects();
        var catalogue = objects.Reserve();
        var tree = objects.Reserve();
        var font = PdfFont.Add(objects, _subset, PrintFont.Font);
        var kids = _pages.Select(page => AddPage(objects, page, tree, font)).ToList();
        objects.Set(tree, $"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(k => $"{k} 0 R"))}] >>");
        objects.Set(catalogue, $"<< /Type /Catalog /Pages {tree} 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>");
        var day = created.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var info = objects.Add($"<< /Title {Unicode(title)} /Author {Unicode(author)} /CreationDate (D:{day}000000+08'00') >>");
        return objects.ToFile(catalogue, info);
    }

    private static int AddPage(PdfObjects objects, PdfPage page, int tree, int font)
    {
        var content = objects.AddStream("", Encoding.ASCII.GetBytes(page.Content));
        return objects.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.Width} {page.Height}] "
                    + $"/Contents {content} 0 R /Resources << /Font << /F1 {font} 0 R >> >> >>"
            )
        );
    }

    private static string Unicode(string text) => $"<feff{Convert.ToHexStringLower(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
