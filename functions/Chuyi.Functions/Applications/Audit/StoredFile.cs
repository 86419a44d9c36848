namespace Chuyi.Functions.Applications;

/// <summary>What stands in storage now.</summary>
/// <param name="Sha256">Lower-case hex of its SHA-256.</param>
/// <param name="Bytes">Its length.</param>
public sealed record StoredFile(string Sha256, long Bytes);
