using System.Runtime.InteropServices;
using Chuyi.History.MerkleTree;

namespace Chuyi.History.Verification;

/// <summary>The leaves of a log that no event was met for yet: of each, only its 32 bytes are kept.</summary>
internal sealed class LeafSet
{
    private readonly HashSet<Digest> _waiting = [];

    public Frontier Log { get; private set; } = Frontier.Empty;

    public int Waiting => _waiting.Count;

    /// <summary>Appends the next leaf of the log; false if the log has it already.</summary>
    public bool Append(ReadOnlySpan<byte> data)
    {
        Log = Log.Append(Merkle.LeafHash(data));
        return _waiting.Add(MemoryMarshal.Read<Digest>(data));
    }

    /// <summary>Takes out the leaf of an event; false if there is none left.</summary>
    public bool Take(ReadOnlySpan<byte> data) => _waiting.Remove(MemoryMarshal.Read<Digest>(data));

    private readonly record struct Digest(ulong A, ulong B, ulong C, ulong D);
}
