namespace Chuyi.Functions.Submission;

/// <summary>What the applicant says of a document before uploading it.</summary>
/// <param name="Kind">Which part of the dossier.</param>
/// <param name="FileName">The name alone, without a path.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Lower-case hex of its SHA-256, computed by the sender.</param>
public sealed record UploadClaim(string? Kind, string? FileName, long Bytes, string? Sha256);
