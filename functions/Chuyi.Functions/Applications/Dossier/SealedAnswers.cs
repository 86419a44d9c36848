namespace Chuyi.Functions.Applications;

/// <summary>The sealed answers to the form of a round: they stand beside the documents, as canonical JSON (RFC 8785).</summary>
/// <param name="Sha256">Lower-case hex of their SHA-256.</param>
/// <param name="Bytes">Their length.</param>
public sealed record SealedAnswers(string Sha256, long Bytes)
{
    /// <summary>The programme groups that they describe; null where they describe none.</summary>
    public IReadOnlyList<GroupAnnex>? Groups { get; init; }
}
