using System.Numerics;

namespace Chuyi.History.MerkleTree;

/// <summary>
/// All that is needed to append to a Merkle tree of RFC 6962 and to know its root: the roots of its full subtrees, the
/// largest first, one for each bit set in the size. Immutable; serializes to JSON as it stands.
/// </summary>
/// <param name="Size">The number of leaves.</param>
/// <param name="Hashes">As many hashes as <paramref name="Size"/> has bits set.</param>
public sealed record Frontier(long Size, IReadOnlyList<byte[]> Hashes)
{
    /// <summary>The tree without leaves.</summary>
    public static readonly Frontier Empty = new(0, []);

    /// <summary>The tree with one leaf more.</summary>
    /// <param name="leafHash">A leaf hash, see <see cref="Merkle.LeafHash"/>.</param>
    public Frontier Append(byte[] leafHash)
    {
        var hashes = Hashes.ToList();
        var merged = leafHash;
        // Each bit that the addition carries over joins two full subtrees of the same size.
        for (var carries = BitOperations.TrailingZeroCount(~Size); carries > 0; carries--)
        {
            merged = Merkle.NodeHash(hashes[^1], merged);
            hashes.RemoveAt(hashes.Count - 1);
        }
        hashes.Add(merged);
        return new(Size + 1, hashes);
    }

    /// <summary>The root of the tree, 32 bytes (section 2.1).</summary>
    public byte[] Root()
    {
        if (Hashes.Count == 0)
            return Merkle.EmptyRoot;
        var root = Hashes[^1];
        for (var i = Hashes.Count - 2; i >= 0; i--)
            root = Merkle.NodeHash(Hashes[i], root);
        return root;
    }
}
