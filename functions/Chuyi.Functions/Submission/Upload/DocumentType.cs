namespace Chuyi.Functions.Submission;

/// <summary>The types of document a dossier may hold, recognised by content and never by name.</summary>
public enum DocumentType
{
    Unknown,
    Pdf,
    Docx,
    Xlsx,
    Pptx,

    /// <summary>The fixed layout of GB/T 33190, as offices and invoices have it.</summary>
    Ofd,
    Png,
    Jpeg,
    Tiff,
    WebP,
    Heic,
    Mp4,

    /// <summary>An archive of any of the others.</summary>
    Zip,
}
