using Chuyi.Functions.Print;

namespace Chuyi.Functions.Designation;

/// <summary>The pages after a certificate's own that list who or what belongs to what is designated.</summary>
internal static class AnnexSheets
{
    private static readonly Ink Black = new(0x1f, 0x1f, 0x1f);

    private const int LinesOfPage = 20;

    private const double Left = 96,
        First = 148,
        Line = 19;

    public static void Add(PdfFile file, double width, double height, CertificateFacts facts, Action<PdfPage> border)
    {
        if (facts.Annex is not { } annex)
            return;
        var sheets = annex.Lines.Chunk(LinesOfPage).ToList();
        foreach (var (place, lines) in sheets.Index())
        {
            var page = file.AddPage(width, height);
            border(page);
            var of = sheets.Count > 1 ? $"（{place + 1}/{sheets.Count}）" : "";
            page.TextWithin($"附件：{annex.Heading}{of}", width - 2 * Left, width / 2, 84, 18, Black, Align.Centre, bold: true);
            page.TextWithin($"{facts.Holder}　证书编号 {facts.Number}", width - 2 * Left, width / 2, 112, 11, Black, Align.Centre);
            foreach (var (i, line) in lines.Index())
                page.TextWithin($"{place * LinesOfPage + i + 1}. {line}", width - 2 * Left, Left, First + i * Line, 11.5, Black);
        }
    }
}
