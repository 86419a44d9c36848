namespace Chuyi.Functions.Submission;

/// <summary>What a ZIP is: an Office document, an OFD, a program, or an archive of documents.</summary>
internal static class PackageReading
{
    /// <summary>Where an Office document says what it is made of.</summary>
    public const string ContentTypes = "[Content_Types].xml";

    private static readonly string[] OfPrograms =
    [
        "AndroidManifest.xml",
        "classes.dex",
        "META-INF/MANIFEST.MF",
        "Payload/",
        "AppxManifest.xml",
    ];

    public static Recognized Read(Stream content, RecognitionBudget budget, int depth)
    {
        var entries = ZipDirectory.Read(content, budget);
        if (entries.Any(entry => entry.IsEncrypted))
            return Recognized.Unfit(DocumentFault.EncryptedZip, DocumentType.Zip);
        if (entries.Any(entry => OfPrograms.Contains(entry.Name)))
            return Recognized.Unfit(DocumentFault.Program);
        if (Has(entries, ContentTypes))
            return OfficeReading.Read(content, entries, budget);
        if (Has(entries, OfdReading.Root))
            return OfdReading.Read(content, entries, budget);
        // OpenDocument, e-books: ZIPs that say so themselves.
        if (Has(entries, "mimetype"))
            return Recognized.Unfit(DocumentFault.Unknown);
        return depth > 0 ? Recognized.Unfit(DocumentFault.Nested, DocumentType.Zip) : ArchiveReading.Read(content, entries, budget);
    }

    /// <summary>The entry of a name, however it is written.</summary>
    public static ZipEntry? Find(IReadOnlyList<ZipEntry> entries, string name) =>
        entries.FirstOrDefault(entry => entry.Name.TrimStart('/').Equals(name.TrimStart('/'), StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads what a package is made of to its end: each part has to be whole, and none may be a program.</summary>
    public static void Check(Stream content, ZipEntry entry, RecognitionBudget budget)
    {
        using var part = new ZipContent(content, entry, budget);
        var head = new byte[64];
        var count = part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (Signatures.IsProgram(head.AsSpan(0, count)))
            throw new UnfitException(DocumentFault.EmbeddedProgram, entry.Name);
        part.Finish();
    }

    private static bool Has(IReadOnlyList<ZipEntry> entries, string name) => Find(entries, name) is not null;
}
