using System.Runtime.InteropServices;
using Chuyi.History.MerkleTree;

namespace Chuyi.History.Verification;

/// <summary>The leaves of a log that no event was met for yet: of each, only its 32 bytes and its place are kept.</summary>
internal sealed class LeafSet
{
    private readonly Dictionary<Digest, long> _waiting = [];
    private readonly List<Digest> _all = [];

    public Frontier Log { get; private set; } = Frontier.Empty;

    public int Waiting => _waiting.Count;

    /// <summary>Appends the next leaf of the log; false if the log has it already.</summary>
    public bool Append(ReadOnlySpan<byte> data)
    {
        var digest = MemoryMarshal.Read<Digest>(data);
        var fresh = _waiting.TryAdd(digest, Log.Size);
        Log = Log.Append(Merkle.LeafHash(data));
        _all.Add(digest);
        return fresh;
    }

    /// <summary>Takes out the leaf of an event and tells its place; null if there is none left.</summary>
    public long? Take(ReadOnlySpan<byte> data) => _waiting.Remove(MemoryMarshal.Read<Digest>(data), out var place) ? place : null;

    /// <summary>The leaf at a place, in lower-case hex.</summary>
    public string At(long place)
    {
        var digest = _all[(int)place];
        return Convert.ToHexStringLower(MemoryMarshal.AsBytes(new ReadOnlySpan<Digest>(in digest)));
    }

    private readonly record struct Digest(ulong A, ulong B, ulong C, ulong D);
}
