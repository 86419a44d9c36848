namespace Chuyi.Functions.Applications;

/// <summary>Which documents a browser shows beside a form, and in which frame.</summary>
public static class Previews
{
    /// <summary>The names of the frames.</summary>
    public const string OfPdf = "preview-pdf",
        OfImage = "preview-image";

    // What browsers show; of TIFF and HEIC some do not.
    private static readonly string[] Images = ["image/jpeg", "image/png", "image/webp"];

    public static bool IsPdf(SealedDocument document) => document.ContentType == "application/pdf";

    public static bool IsImage(SealedDocument document) => Images.Contains(document.ContentType);

    /// <summary>In which frame a document is shown; null where it is downloaded.</summary>
    public static string? FrameOf(SealedDocument document) =>
        IsPdf(document) ? OfPdf
        : IsImage(document) ? OfImage
        : null;
}
