using System.Globalization;
using Chuyi.Functions.Print;

namespace Chuyi.Functions.Designation;

/// <summary>
/// The certificate of a designation as a PDF: A4 landscape, Chinese and English, with a QR code to the register. The
/// same facts give the same bytes, because the activity that makes it may run twice.
/// </summary>
public static class CertificateDocument
{
    private const double Width = 842,
        Height = 595,
        Middle = Width / 2,
        TextWidth = 660;

    private static readonly Ink Black = new(0x1f, 0x1f, 0x1f),
        Grey = new(0x59, 0x59, 0x59),
        Red = new(0x9b, 0x1c, 0x1f),
        Gold = new(0xb0, 0x8d, 0x3f);

    /// <summary>Draws the certificate.</summary>
    public static byte[] Create(CertificateFacts facts)
    {
        using var file = new PdfFile(
            $"{facts.Category.Zh} {(facts.IsOfConstruction ? "立项证书" : "认定证书")} {facts.Number}",
            string.Join("、", facts.Issuers),
            facts.Designated
        );
        var page = file.AddPage(Width, Height);
        Border(page);
        Heading(page, facts);
        Body(page, facts);
        Particulars(page, facts);
        Issuers(page, facts);
        AnnexSheets.Add(file, Width, Height, facts, Border);
        return file.ToArray();
    }

    private static void Border(PdfPage page)
    {
        page.Frame(22, 22, Width - 44, Height - 44, 3, Gold);
        page.Frame(30, 30, Width - 60, Height - 60, 0.8, Red);
        foreach (var (x, y) in new[] { (30.0, 30.0), (Width - 30, 30), (30, Height - 30), (Width - 30, Height - 30) })
        {
            var (dx, dy) = (x < Middle ? 1 : -1, y < Height / 2 ? 1 : -1);
            page.Line(1.6, Gold, (x + 8 * dx, y + 34 * dy), (x + 8 * dx, y + 8 * dy), (x + 34 * dx, y + 8 * dy));
        }
    }

    private static void Heading(PdfPage page, CertificateFacts facts)
    {
        Centre(page, facts.Programme.Zh, 15, Black, 84);
        Centre(page, facts.Programme.En, 9.5, Grey, 102);
        Centre(page, facts.IsOfConstruction ? "立 项 证 书" : "认 定 证 书", 44, Red, 166, bold: true);
        Centre(page, facts.IsOfConstruction ? "CERTIFICATE OF APPROVAL" : "CERTIFICATE OF DESIGNATION", 11, Red, 192);
        page.Line(1, Gold, (Middle - 120, 208), (Middle + 120, 208));
    }

    private static void Body(PdfPage page, CertificateFacts facts)
    {
        Holder(page, facts.Holder);
        if (facts.Beneath is { } unit)
            Centre(page, unit, 12.5, Black, 275);
        Centre(page, facts.IsOfConstruction ? "经审定并公示，确定为" : "经审定并公示，认定为", 15, Black, 294);
        Centre(page, facts.Category.Zh, 25, Red, 338, bold: true);
        Centre(page, $"is hereby {(facts.IsOfConstruction ? "approved" : "designated")} as: {facts.Category.En}", 11.5, Grey, 366);
    }

    // On one line as long as that can be read from a wall; a longer name is broken in its middle.
    private static void Holder(PdfPage page, string name)
    {
        const double Usual = 27,
            Smallest = 15;
        if (PdfPage.WidthOf(name, Smallest) <= TextWidth)
        {
            Centre(page, name, Usual, Black, 256, bold: true);
            return;
        }
        var characters = name.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        var half = (characters.Count + 1) / 2;
        Centre(page, string.Concat(characters.Take(half)), 18, Black, 236, bold: true);
        Centre(page, string.Concat(characters.Skip(half)), 18, Black, 258, bold: true);
    }

    private static void Particulars(PdfPage page, CertificateFacts facts)
    {
        QrModules.Draw(page, facts.RegisterUrl, 72, 432, 88, Black);
        // Of a last day it says something only where one was set.
        List<(string Label, string Value)> lines =
        [
            ("证书编号 No.", facts.Number),
            ("认定文号 Document", facts.DocumentNumber),
            ("认定日期 Designated", Day(facts.Designated)),
            .. facts.ValidUntil is { } day ? [("有效期至 Valid until", Day(day))] : Array.Empty<(string, string)>(),
            ("扫码查验 Verify", facts.RegisterUrl.AbsoluteUri),
        ];
        for (var i = 0; i < lines.Count; i++)
        {
            page.Text(lines[i].Label, 174, 441 + i * 19, 8.5, Grey);
            page.TextWithin(lines[i].Value, 240, 268, 441 + i * 19, 10, Black);
        }
    }

    private static void Issuers(PdfPage page, CertificateFacts facts)
    {
        const double Last = 492,
            Line = 22;
        for (var i = 0; i < facts.Issuers.Count; i++)
            page.TextWithin(facts.Issuers[i], 250, Width - 72, Last - Line * (facts.Issuers.Count - 1 - i), 13, Black, Align.Right);
        var (year, month, day) = facts.Designated;
        page.Text(string.Create(CultureInfo.InvariantCulture, $"{year} 年 {month} 月 {day} 日"), Width - 72, 517, 12, Black, Align.Right);
    }

    // A long name is set smaller rather than cut.
    private static void Centre(PdfPage page, string text, double size, Ink ink, double y, bool bold = false) =>
        page.TextWithin(text, TextWidth, Middle, y, size, ink, Align.Centre, bold);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
