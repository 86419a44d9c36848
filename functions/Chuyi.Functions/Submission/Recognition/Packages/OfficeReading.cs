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
        PackageXml.Read(
            content,
            PackageReading.Find(entries, PackageReading.ContentTypes)!,
            budget,
            (_, says) =>
            {
                var contentType = (says("ContentType") ?? "").ToLowerInvariant();
                if (
                    Refused.FirstOrDefault(refused => contentType.Contains(refused.Says, StringComparison.Ordinal)) is
                    { Says: not null } bad
                )
                    throw new UnfitException(bad.Fault);
                // A default says it of an extension, an override of one part.
                if ((says("PartName")?.TrimStart('/') ?? "." + says("Extension")) is { Length: > 1 } of)
                    types[of] = contentType;
            }
        );
        var notes = new List<DocumentNote>();
        var main = MainOf(content, entries, types, budget);
        var type = main is null ? DocumentType.Unknown : TypeOf(types, main.Name);
        if (main is null || type == DocumentType.Unknown)
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

    // The package says which of its parts is the document itself; where it does not, the part of such a type is.
    private static ZipEntry? MainOf(
        Stream content,
        IReadOnlyList<ZipEntry> entries,
        Dictionary<string, string> types,
        RecognitionBudget budget
    )
    {
        string? target = null;
        if (PackageReading.Find(entries, "_rels/.rels") is { } relations)
            PackageXml.Read(
                content,
                relations,
                budget,
                (_, says) => target = says("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true ? says("Target") : target
            );
        return
            target is not null
            && PackageReading.Find(entries, target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target) is { } main
            ? main
            : entries.FirstOrDefault(entry =>
                types.ContainsKey(entry.Name.TrimStart('/')) && TypeOf(types, entry.Name) != DocumentType.Unknown
            );
    }

    private static DocumentType TypeOf(Dictionary<string, string> types, string part)
    {
        var says = types.GetValueOrDefault(part.TrimStart('/')) ?? types.GetValueOrDefault(Path.GetExtension(part)) ?? "";
        return Mains.FirstOrDefault(known => says.Contains(known.Says, StringComparison.Ordinal)).Type;
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
