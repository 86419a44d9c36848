namespace Chuyi.Functions.Applications;

/// <summary>A sealed file as it stands in the ZIP of a dossier.</summary>
/// <param name="Path">Where it stands there.</param>
/// <param name="Sha256">Lower-case hex of its SHA-256, by which it is found beside its application.</param>
/// <param name="Bytes">Its length.</param>
public sealed record PackedFile(string Path, string Sha256, long Bytes);
