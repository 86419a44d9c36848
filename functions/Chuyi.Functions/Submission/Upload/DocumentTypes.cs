namespace Chuyi.Functions.Submission;

/// <summary>The names and content types that go with a type, and which types are taken.</summary>
public static class DocumentTypes
{
    private static readonly IReadOnlyList<(DocumentType Type, string Name, string ContentType, string[] Extensions)> Taken =
    [
        (DocumentType.Pdf, "PDF", "application/pdf", [".pdf"]),
        (DocumentType.Docx, "DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]),
        (DocumentType.Png, "PNG", "image/png", [".png"]),
        (DocumentType.Jpeg, "JPEG", "image/jpeg", [".jpg", ".jpeg"]),
    ];

    /// <summary>The extensions of what is taken, as a field of a form has them.</summary>
    public static string Extensions { get; } = string.Join(',', Taken.SelectMany(taken => taken.Extensions));

    /// <summary>What is taken, as people call it.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Taken.Select(taken => taken.Name)];

    public static string ContentType(this DocumentType type) =>
        Taken.Where(taken => taken.Type == type).Select(taken => taken.ContentType).FirstOrDefault("application/octet-stream");

    /// <summary>The type that a file name promises.</summary>
    public static DocumentType Promised(string fileName) =>
        Taken
            .Where(taken => taken.Extensions.Contains(Path.GetExtension(fileName).ToLowerInvariant()))
            .Select(taken => taken.Type)
            .FirstOrDefault(DocumentType.Unknown);
}
