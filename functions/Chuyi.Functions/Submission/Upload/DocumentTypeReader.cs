namespace Chuyi.Functions.Submission;

/// <summary>Recognises a type while a document streams by; holds only its first bytes.</summary>
public sealed class DocumentTypeReader
{
    private readonly byte[] head = new byte[8];
    private int length;
    private bool hasDocument;
    private byte[] tail = [];

    private static readonly byte[] WordDocument = "word/document.xml"u8.ToArray();

    /// <summary>Looks at the next bytes.</summary>
    public void Read(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Min(head.Length - length, bytes.Length);
        bytes[..first].CopyTo(head.AsSpan(length));
        length += first;
        if (hasDocument || !Starts([0x50, 0x4B, 0x03, 0x04]))
            return;
        byte[] seam = [.. tail, .. bytes[..Math.Min(WordDocument.Length, bytes.Length)]];
        hasDocument = bytes.IndexOf(WordDocument) >= 0 || seam.AsSpan().IndexOf(WordDocument) >= 0;
        byte[] end = [.. tail, .. bytes[Math.Max(0, bytes.Length - WordDocument.Length)..]];
        tail = end[Math.Max(0, end.Length - WordDocument.Length)..];
    }

    /// <summary>What it is, once all bytes were read.</summary>
    public DocumentType Type =>
        Starts("%PDF-"u8) ? DocumentType.Pdf
        : Starts([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? DocumentType.Png
        : Starts([0xFF, 0xD8, 0xFF]) ? DocumentType.Jpeg
        : hasDocument ? DocumentType.Docx
        : Starts([0x7F, 0x45, 0x4C, 0x46]) || Starts("MZ"u8) || Starts("#!"u8) || Starts([0xCF, 0xFA, 0xED, 0xFE]) ? DocumentType.Executable
        : DocumentType.Unknown;

    private bool Starts(ReadOnlySpan<byte> magic) => length >= magic.Length && head.AsSpan(0, magic.Length).SequenceEqual(magic);
}
