using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>A sealed document: what it is, and the hash by which anyone can tell that it is unchanged.</summary>
/// <param name="Id">Its id in the dossier.</param>
/// <param name="Kind">Which part of the dossier it is, e.g. <c>form</c>.</param>
/// <param name="FileName">The name its author gave it.</param>
/// <param name="ContentType">The type that was found in its content.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Lower-case hex of its SHA-256.</param>
public sealed record SealedDocument(string Id, string Kind, string FileName, string ContentType, long Bytes, string Sha256)
{
    /// <summary>
    /// Documents in a sentence: their names, and the beginnings of the hashes
    /// that tell one from another of the same name.
    /// </summary>
    public static Sentence Say(IReadOnlyList<SealedDocument> documents) =>
        new(
            string.Join("、", documents.Select(d => $"《{d.FileName}》（SHA-256 {d.Sha256[..16]}…）")),
            string.Join(", ", documents.Select(d => $"“{d.FileName}” (SHA-256 {d.Sha256[..16]}…)"))
        );
}
