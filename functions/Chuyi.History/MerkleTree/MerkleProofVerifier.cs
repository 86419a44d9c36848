namespace Chuyi.History.MerkleTree;

/// <summary>
/// Checks the proofs that <see cref="MerkleProof"/> makes, by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2;
/// the trees are those of RFC 6962. A wrong proof is an answer, never an exception.
/// </summary>
public static class MerkleProofVerifier
{
    /// <summary>Whether the path leads from the leaf at <paramref name="index"/> to the root of a tree of that size.</summary>
    /// <param name="index">Which leaf, from 0.</param>
    /// <param name="path">The audit path, lowest hash first.</param>
    public static bool Includes(long index, long size, byte[] leafHash, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size)
            return false;
        var (node, last, hash) = (index, size - 1, leafHash);
        foreach (var sibling in path)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = Merkle.NodeHash(sibling, hash);
                SkipMissingLevels(ref node, ref last);
            }
            else
            {
                hash = Merkle.NodeHash(hash, sibling);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether the tree with <paramref name="fromRoot"/> is the beginning of the tree with <paramref name="toRoot"/>.</summary>
    public static bool Extends(long from, byte[] fromRoot, long to, byte[] toRoot, IReadOnlyList<byte[]> path)
    {
        if (from < 1 || from > to)
            return false;
        if (from == to)
            return path.Count == 0 && fromRoot.AsSpan().SequenceEqual(toRoot);
        // A tree of a power of two is itself the first node of the path.
        IReadOnlyList<byte[]> whole = (from & (from - 1)) == 0 ? [fromRoot, .. path] : path;
        if (whole.Count == 0)
            return false;
        var (node, last) = (from - 1, to - 1);
        while ((node & 1) == 1)
            (node, last) = (node >> 1, last >> 1);
        var (first, second) = (whole[0], whole[0]);
        foreach (var hash in whole.Skip(1))
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                first = Merkle.NodeHash(hash, first);
                second = Merkle.NodeHash(hash, second);
                SkipMissingLevels(ref node, ref last);
            }
            else
            {
                second = Merkle.NodeHash(second, hash);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && first.AsSpan().SequenceEqual(fromRoot) && second.AsSpan().SequenceEqual(toRoot);
    }

    // On the right edge a node without a sibling rises unchanged.
    private static void SkipMissingLevels(ref long node, ref long last)
    {
        while ((node & 1) == 0 && node != 0)
            (node, last) = (node >> 1, last >> 1);
    }
}
