using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Chuyi.Functions.Submission;

/// <summary>A PDF, opened by PdfPig: its structure, never its pages.</summary>
internal static class PdfReading
{
    // Readers look that far from the end; what mail gateways append stands there too.
    private const int Tail = 8192,
        Deepest = 128;

    public static Recognized Read(Stream content, RecognitionBudget budget)
    {
        // Readers that look for the objects one by one open the half of a document too.
        var tail = Bytes.Tail(content, Tail).AsSpan();
        if (tail.LastIndexOf("%%EOF"u8) < 0 && tail.LastIndexOf("startxref"u8) < 0)
            return Recognized.Unfit(content.Length < Tail ? DocumentFault.Unreadable : DocumentFault.Truncated, DocumentType.Pdf);
        content.Position = 0;
        try
        {
            using var document = PdfDocument.Open(content, Options(budget));
            var walk = new PdfWalk(new PdfGraph(document.Structure.TokenScanner, budget), budget);
            var notes = walk.Read(document.Structure.Catalog.CatalogDictionary);
            return notes is null ? Recognized.Unfit(DocumentFault.Unreadable, DocumentType.Pdf)
                : document.IsEncrypted ? Recognized.As(DocumentType.Pdf, [.. notes, DocumentNote.OwnerPassword])
                : Recognized.As(DocumentType.Pdf, notes);
        }
        // An encryption that the library does not know is one that many readers do not know.
        catch (Exception fault) when (fault is PdfDocumentEncryptedException || (fault is not UnfitException && SaysEncrypted(content)))
        {
            return Recognized.Unfit(DocumentFault.NeedsPassword, DocumentType.Pdf);
        }
    }

    private static bool SaysEncrypted(Stream content) => Bytes.Tail(content, Tail).AsSpan().IndexOf("/Encrypt"u8) >= 0;

    private static ParsingOptions Options(RecognitionBudget budget) =>
        new()
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = Deepest,
            FilterProvider = new PdfFilters(budget),
        };
}
