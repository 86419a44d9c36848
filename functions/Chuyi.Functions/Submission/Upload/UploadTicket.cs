namespace Chuyi.Functions.Submission;

/// <summary>Where the script of our pages sends one document.</summary>
/// <param name="Document">The id that the document will have.</param>
/// <param name="UploadUrl">The address, good for one upload.</param>
public sealed record UploadTicket(string Document, Uri UploadUrl)
{
    /// <summary>Of one that is sent in blocks, those that are there already.</summary>
    public IReadOnlyList<string>? There { get; init; }
}
