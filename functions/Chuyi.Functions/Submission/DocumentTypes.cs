namespace Chuyi.Functions.Submission;

/// <summary>The names and content types that go with a type.</summary>
public static class DocumentTypes
{
    public static string ContentType(this DocumentType type) =>
        type switch
        {
            DocumentType.Pdf => "application/pdf",
            DocumentType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            DocumentType.Png => "image/png",
            DocumentType.Jpeg => "image/jpeg",
            _ => "application/octet-stream",
        };

    /// <summary>The type that a file name promises.</summary>
    public static DocumentType Promised(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".pdf" => DocumentType.Pdf,
            ".docx" => DocumentType.Docx,
            ".png" => DocumentType.Png,
            ".jpg" or ".jpeg" => DocumentType.Jpeg,
            _ => DocumentType.Unknown,
        };
}
