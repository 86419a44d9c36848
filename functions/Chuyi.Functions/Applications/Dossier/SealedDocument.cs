using Chuyi.Functions.Cases;
using Chuyi.Functions.Submission;

namespace Chuyi.Functions.Applications;

/// <summary>A sealed document: what it is, and the hash by which anyone can tell that it is unchanged.</summary>
public sealed record SealedDocument
{
    /// <summary>Its id in the dossier.</summary>
    public required string Id { get; init; }

    /// <summary>Which part of the dossier it is, e.g. <c>form</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The name its author gave it.</summary>
    public required string FileName { get; init; }

    /// <summary>The type that was found in its content.</summary>
    public required string ContentType { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>Lower-case hex of its SHA-256.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What is worth knowing of it besides; null where there is nothing.</summary>
    public IReadOnlyList<DocumentNote>? Notes { get; init; }

    /// <summary>
    /// Documents in a sentence: their names, and the beginnings of the hashes
    /// that tell one from another of the same name.
    /// </summary>
    public static Sentence Say(IReadOnlyList<SealedDocument> documents) =>
        new(
            string.Join("、", documents.Select(d => $"《{d.FileName}》（SHA-256 {d.Sha256[..16]}…）")),
            string.Join(", ", documents.Select(d => $"{Quotation.Of(d.FileName)} (SHA-256 {d.Sha256[..16]}…)"))
        );
}
