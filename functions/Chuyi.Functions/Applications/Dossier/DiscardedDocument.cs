namespace Chuyi.Functions.Applications;

/// <summary>A document that was taken out of a draft.</summary>
/// <param name="Kind">The part of the dossier that it was in.</param>
/// <param name="Sha256">Lower-case hex of its SHA-256.</param>
public sealed record DiscardedDocument(string Kind, string Sha256);
