using System.Numerics;

namespace Chuyi.History.MerkleTree;

/// <summary>
/// Makes the proofs of RFC 6962 section 2.1: that a leaf is in a tree, that a tree is the beginning of another.
/// </summary>
/// <remarks>
/// The node function gives the hash of the full subtree of 2^level leaves that begins at leaf index·2^level. It comes
/// from tiles or from leaves at hand, and is asked for O(log n) nodes.
/// </remarks>
public static class MerkleProof
{
    /// <summary>The audit path of a leaf, lowest hash first (section 2.1.1).</summary>
    /// <param name="index">Which leaf, from 0.</param>
    /// <param name="size">The leaves of the tree.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such leaf.</exception>
    public static IReadOnlyList<byte[]> Inclusion(long index, long size, Func<int, long, byte[]> node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<byte[]>();
        Descend(0, size, index, node, path);
        return path;
    }

    /// <summary>
    /// The proof that the tree of the first <paramref name="from"/> leaves is the beginning of the tree of
    /// <paramref name="to"/> leaves (section 2.1.2). It is empty for two trees of one size.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The smaller tree is empty, or larger than the other.</exception>
    public static IReadOnlyList<byte[]> Consistency(long from, long to, Func<int, long, byte[]> node)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var path = new List<byte[]>();
        Compare(0, to, from, true, node, path);
        return path;
    }

    private static void Descend(long start, long size, long index, Func<int, long, byte[]> node, List<byte[]> path)
    {
        if (size == 1)
            return;
        var split = Split(size);
        if (index < split)
        {
            Descend(start, split, index, node, path);
            path.Add(Root(start + split, size - split, node));
        }
        else
        {
            Descend(start + split, size - split, index - split, node, path);
            path.Add(Root(start, split, node));
        }
    }

    // SUBPROOF of section 2.1.2; known says that the verifier has this subtree's root already.
    private static void Compare(long start, long size, long from, bool known, Func<int, long, byte[]> node, List<byte[]> path)
    {
        if (from == size)
        {
            if (!known)
                path.Add(Root(start, size, node));
            return;
        }
        var split = Split(size);
        if (from <= split)
        {
            Compare(start, split, from, known, node, path);
            path.Add(Root(start + split, size - split, node));
        }
        else
        {
            Compare(start + split, size - split, from - split, false, node, path);
            path.Add(Root(start, split, node));
        }
    }

    private static byte[] Root(long start, long size, Func<int, long, byte[]> node)
    {
        if (BitOperations.IsPow2(size))
        {
            var level = BitOperations.Log2((ulong)size);
            return node(level, start >> level);
        }
        var split = Split(size);
        return Merkle.NodeHash(Root(start, split, node), Root(start + split, size - split, node));
    }

    // The largest power of two below the size.
    private static long Split(long size) => 1L << BitOperations.Log2((ulong)(size - 1));
}
