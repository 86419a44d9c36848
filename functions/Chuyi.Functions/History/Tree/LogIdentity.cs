using Chuyi.Functions.Storage;
using Chuyi.History.SignedNotes;

namespace Chuyi.Functions.History;

/// <summary>Under which name and key the log signs.</summary>
public sealed class LogIdentity(Keys keys, string origin)
{
    public NoteSigner Signer { get; } = NoteSigner.FromSeed(origin, keys.LogSeed);
}
