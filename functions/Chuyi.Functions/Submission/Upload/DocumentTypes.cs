using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>The names and content types that go with a type, and which types are taken.</summary>
public static class DocumentTypes
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    private static readonly IReadOnlyList<(DocumentType Type, string Name, string ContentType, string[] Extensions)> Taken =
    [
        (DocumentType.Pdf, "PDF", "application/pdf", [".pdf"]),
        (DocumentType.Docx, "DOCX", Office + "wordprocessingml.document", [".docx"]),
        (DocumentType.Xlsx, "XLSX", Office + "spreadsheetml.sheet", [".xlsx"]),
        (DocumentType.Pptx, "PPTX", Office + "presentationml.presentation", [".pptx", ".ppsx"]),
        (DocumentType.Ofd, "OFD", "application/ofd", [".ofd"]),
        (DocumentType.Png, "PNG", "image/png", [".png"]),
        (DocumentType.Jpeg, "JPEG", "image/jpeg", [".jpg", ".jpeg", ".jfif"]),
        (DocumentType.Tiff, "TIFF", "image/tiff", [".tif", ".tiff"]),
        (DocumentType.WebP, "WebP", "image/webp", [".webp"]),
        (DocumentType.Heic, "HEIC", "image/heic", [".heic", ".heif"]),
        (DocumentType.Mp4, "MP4", "video/mp4", [".mp4", ".m4v"]),
        (DocumentType.Zip, "ZIP", "application/zip", [".zip"]),
    ];

    /// <summary>The extensions of what is taken, as a field of a form has them.</summary>
    public static string Extensions { get; } = string.Join(',', Taken.SelectMany(taken => taken.Extensions));

    /// <summary>
    /// Extensions as somebody writes them (PDF、.docx), each without its dot and separated by blanks; null where there are none.
    /// </summary>
    public static string? Written(string text)
    {
        var words = CompatibleText
            .Folded(text)
            .ToLowerInvariant()
            .Split([' ', '\t', '、', ',', ';', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words.Distinct(StringComparer.Ordinal));
    }

    /// <summary>What is taken, as people call it.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Taken.Select(taken => taken.Name)];

    public static string ContentType(this DocumentType type) =>
        Taken.Where(taken => taken.Type == type).Select(taken => taken.ContentType).FirstOrDefault("application/octet-stream");

    /// <summary>The extensions that a type has, each with its dot; the usual one first.</summary>
    public static IReadOnlyList<string> ExtensionsOf(DocumentType type) =>
        Taken.Where(taken => taken.Type == type).Select(taken => taken.Extensions).FirstOrDefault([]);

    /// <summary>The type that a file name promises.</summary>
    public static DocumentType Promised(string fileName) =>
        Taken
            .Where(taken => taken.Extensions.Contains(ExtensionOf(fileName)))
            .Select(taken => taken.Type)
            .FirstOrDefault(DocumentType.Unknown);

    /// <summary>Whether files of an extension are taken at all.</summary>
    public static bool IsTaken(string extension) => Taken.Any(taken => taken.Extensions.Contains("." + extension));

    /// <summary>The name of a file of this type: with its extension, in place of one that is of another type.</summary>
    public static string Named(string fileName, DocumentType type)
    {
        if (Promised(fileName) == type)
            return fileName;
        var stem = Promised(fileName) == DocumentType.Unknown ? fileName : Path.GetFileNameWithoutExtension(fileName);
        return stem.TrimEnd('.', ' ') + ExtensionsOf(type)[0];
    }

    // Full-width letters, as input methods write them, are the same extension.
    private static string ExtensionOf(string fileName) => Path.GetExtension(CompatibleText.Folded(fileName)).ToLowerInvariant();
}
