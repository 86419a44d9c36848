using Chuyi.Functions.Cases;

namespace Chuyi.Cli.Upload;

/// <summary>Where the documents of a draft are sent to.</summary>
/// <param name="Documents">The address under which an upload begins.</param>
internal sealed record DraftAddress(Uri Documents)
{
    /// <summary>By the address of its page, or of the page that gives the code; null for any other.</summary>
    public static DraftAddress? Read(Uri page) =>
        page.IsAbsoluteUri
        && page.Scheme is "http" or "https"
        && page.AbsolutePath.Split('/') is ["", "drafts" or "applications", var id, .. [] or ["upload-code"]]
        && CaseId.TryParse(id, CaseKind.Application, out _)
            ? new(new Uri(page, $"/api/drafts/{id}/documents"))
            : null;
}
