namespace Chuyi.Functions.Submission;

/// <summary>
/// An Office document (ECMA-376): what it is follows from the type of its main part, wherever that stands; what runs, what is inside
/// and what is fetched from elsewhere follows from the types of its parts and from their relationships.
/// </summary>
internal static class OfficeReading
{
    private static readonly (string Says, DocumentType Type)[] Mains =
    [
        ("wordprocessingml.document.main", DocumentType.Docx),
        ("spreadsheetml.sheet.main", DocumentType.Xlsx),
        ("presentationml.presentation.main", DocumentType.Pptx),
        ("presentationml.slideshow.main", DocumentType.Pptx),
    ];

    private static readonly (string Says, DocumentFault Fault)[] Refused =
    [
        ("macroenabled", DocumentFault.Macros),
        ("vbaproject", DocumentFault.Macros),
        ("vbadata", DocumentFault.Macros),
        ("macrosheet", DocumentFault.Macros),
        ("activex", DocumentFault.Scripts),
    ];

    public static Recognized Read(Stream content, IReadOnlyList<ZipEntry> entries, RecognitionBudget budget)
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (type, notes) = (DocumentType.Unknown, new List<DocumentNote>());
        ZipEntry? main = null;
        PackageXml.Read(
            content,
            PackageReading.Find(entries, PackageReading.ContentTypes)!,
            budget,
            (name, says) =>
            {
                var contentType = (says("ContentType") ?? "").ToLowerInvariant();
                if (
                    Refused.FirstOrDefault(refused => contentType.Contains(refused.Says, StringComparison.Ordinal)) is
                    { Says: not null } bad
                )
                    throw new UnfitException(bad.Fault);
                if (
                    Mains.FirstOrDefault(known => contentType.Contains(known.Says, StringComparison.Ordinal))
                    is not { Says: not null } found
                )
                    return;
                // A default says it of an extension, an override of one part.
                var part = says("PartName");
                var at = part is null ? null : PackageReading.Find(entries, part);
                if (at is not null)
                    (type, main) = (found.Type, at);
            }
        );
        if (type == DocumentType.Unknown || main is null)
            return Recognized.Unfit(DocumentFault.Unreadable);
        foreach (var entry in entries.Where(entry => !entry.IsFolder))
            if (entry == main)
                PackageXml.Read(content, entry, budget, (_, _) => { });
            else if (entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                PackageXml.Read(content, entry, budget, (_, says) => Related(says, notes));
            else if (entry.Name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                return Recognized.Unfit(DocumentFault.Macros, type);
            else if (entry.Name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase))
                Embedded(content, entry, budget, notes);
            else
                PackageReading.Check(content, entry, budget);
        return Recognized.As(type, notes);
    }

    private static void Related(Func<string, string?> says, List<DocumentNote> notes)
    {
        var type = says("Type") ?? "";
        if (type.EndsWith("/control", StringComparison.Ordinal))
            throw new UnfitException(DocumentFault.Scripts);
        if (type.EndsWith("/vbaProject", StringComparison.Ordinal))
            throw new UnfitException(DocumentFault.Macros);
        if (type.EndsWith("/aFChunk", StringComparison.Ordinal))
            throw new UnfitException(DocumentFault.Attachments);
        if (says("TargetMode") != "External" || type.EndsWith("/hyperlink", StringComparison.Ordinal))
            return;
        notes.Add(
            type.EndsWith("/attachedTemplate", StringComparison.Ordinal) ? DocumentNote.ExternalTemplate : DocumentNote.ExternalContent
        );
    }

    // The sheet behind a chart is an Office document itself; a formula or a drawing is an object; anything else is a file put inside.
    private static void Embedded(Stream content, ZipEntry entry, RecognitionBudget budget, List<DocumentNote> notes)
    {
        using var part = new ZipContent(content, entry, budget);
        using var file = Scratch.Of(part);
        var head = Bytes.Head(file, 64);
        if (Signatures.IsProgram(head))
            throw new UnfitException(DocumentFault.EmbeddedProgram, entry.Name);
        if (Bytes.Starts(head, CompoundFile.Magic))
        {
            if (CompoundFile.HoldsFile(file))
                throw new UnfitException(DocumentFault.Attachments, entry.Name);
            notes.Add(DocumentNote.EmbeddedObject);
            return;
        }
        var inside = Opening.Read(new GuardedContent(file, budget), budget, depth: 1);
        if (inside.Fault is { } fault)
            throw new UnfitException(fault is DocumentFault.Unknown ? DocumentFault.Attachments : fault, entry.Name);
        if (inside.Type is not (DocumentType.Docx or DocumentType.Xlsx or DocumentType.Pptx))
            throw new UnfitException(DocumentFault.Attachments, entry.Name);
    }
}
