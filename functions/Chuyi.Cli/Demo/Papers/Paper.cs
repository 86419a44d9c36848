namespace Chuyi.Cli.Demo.Papers;

/// <summary>A document as an applicant has it on disk.</summary>
public sealed record Paper(string FileName, string ContentType, byte[] Bytes)
{
    public const string Pdf = "application/pdf";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Png = "image/png";
}
