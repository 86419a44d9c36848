namespace Chuyi.Functions.Submission;

/// <summary>The names and content types that go with a type.</summary>
public static class FileTypes
{
    public static string ContentType(this FileType type) =>
        type switch
        {
            FileType.Pdf => "application/pdf",
            FileType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileType.Png => "image/png",
            FileType.Jpeg => "image/jpeg",
            _ => "application/octet-stream",
        };

    /// <summary>The type that a file name promises.</summary>
    public static FileType Promised(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".pdf" => FileType.Pdf,
            ".docx" => FileType.Docx,
            ".png" => FileType.Png,
            ".jpg" or ".jpeg" => FileType.Jpeg,
            _ => FileType.Unknown,
        };
}
