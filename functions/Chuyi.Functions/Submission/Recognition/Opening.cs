namespace Chuyi.Functions.Submission;

/// <summary>Which reader opens a document: told by how it begins, never by its name.</summary>
internal static class Opening
{
    // Readers look that far for the header of a PDF.
    private const int Before = 1024;

    /// <param name="depth">0 for a document, 1 for a file in an archive.</param>
    public static Recognized Read(Stream content, RecognitionBudget budget, int depth)
    {
        if (content.Length == 0)
            return Recognized.Unfit(DocumentFault.Empty);
        var head = Bytes.Head(content, Before + 8);
        if (Signatures.IsProgram(head))
            return Recognized.Unfit(DocumentFault.Program);
        if (Bytes.Starts(head, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return PngReading.Read(content, budget);
        if (Bytes.Starts(head, [0xFF, 0xD8, 0xFF]))
            return JpegReading.Read(content, budget);
        if (
            Bytes.Starts(head, "II*\0"u8)
            || Bytes.Starts(head, "MM\0*"u8)
            || Bytes.Starts(head, "II+\0"u8)
            || Bytes.Starts(head, "MM\0+"u8)
        )
            return TiffReading.Read(content, budget);
        if (Bytes.Starts(head, "RIFF"u8) && head.AsSpan(8).StartsWith("WEBP"u8))
            return WebPReading.Read(content, budget);
        if (head.Length > 12 && head.AsSpan(4).StartsWith("ftyp"u8))
            return BoxReading.Read(content, budget);
        if (Bytes.Starts(head, "PK\u0003\u0004"u8) || Bytes.Starts(head, "PK\u0005\u0006"u8))
            return PackageReading.Read(content, budget, depth);
        if (Bytes.Starts(head, CompoundFile.Magic))
            return Recognized.Unfit(CompoundFile.Fault(content));
        if (head.AsSpan().IndexOf("%PDF-"u8) is >= 0 and <= Before)
            return PdfReading.Read(content, budget);
        return Recognized.Unfit(Signatures.IsArchive(head) ? DocumentFault.OtherArchive : DocumentFault.Unknown);
    }
}
