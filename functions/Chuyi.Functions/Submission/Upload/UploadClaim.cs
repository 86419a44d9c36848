namespace Chuyi.Functions.Submission;

/// <summary>What the applicant says of a document before uploading it.</summary>
/// <param name="Kind">Which part of the dossier.</param>
/// <param name="FileName">The name alone, without a path.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Lower-case hex of its SHA-256, computed by the sender; null of one that is sent in blocks.</param>
public sealed record UploadClaim(string? Kind, string? FileName, long Bytes, string? Sha256)
{
    /// <summary>When the file was last changed, as the sender's machine says: by that the same file is known again.</summary>
    public long Stamp { get; init; }

    /// <summary>The SHA-256 of each block of <see cref="UploadBlocks.Length"/>, in order, once all are sent.</summary>
    public IReadOnlyList<string>? Blocks { get; init; }
}
