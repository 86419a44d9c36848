using Azure.Storage.Blobs.Models;

namespace Chuyi.Functions.Submission;

/// <summary>The headers that whoever uploaded a document gave it. They would be copied with it.</summary>
public sealed record UploadedHeaders(string? ContentType, bool HasOthers)
{
    public static UploadedHeaders Of(BlobDownloadDetails details) =>
        new(
            details.ContentType,
            new[] { details.CacheControl, details.ContentDisposition, details.ContentEncoding, details.ContentLanguage }.Any(value =>
                !string.IsNullOrEmpty(value)
            )
        );

    /// <summary>Whether they are this type and nothing else.</summary>
    public bool IsExactly(string contentType) => ContentType == contentType && !HasOthers;
}
