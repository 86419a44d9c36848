using System.Text.Json.Serialization;

namespace Chuyi.Functions.Applications;

/// <summary>
/// What was sealed in a draft and taken out of it before it was submitted: part and hash, and no name, for nobody
/// handed it in. By the hash its author can be shown what it was, or show what it was not.
/// </summary>
/// <param name="Count">How many there were in all.</param>
/// <param name="Last">The last of them, at most <see cref="Longest"/>.</param>
public sealed record DiscardedDocuments(int Count, IReadOnlyList<DiscardedDocument> Last)
{
    /// <summary>So many are named one by one.</summary>
    public const int Longest = 30;

    [JsonIgnore]
    public static DiscardedDocuments None { get; } = new(0, []);

    public DiscardedDocuments And(SealedDocument document) =>
        new(Count + 1, [.. Last.TakeLast(Longest - 1), new DiscardedDocument(document.Kind, document.Sha256)]);
}
