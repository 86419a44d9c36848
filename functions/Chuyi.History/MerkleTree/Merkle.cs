using System.Security.Cryptography;

namespace Chuyi.History.MerkleTree;

/// <summary>
/// The hashes of an RFC 6962 Merkle tree over SHA-256. The prefixes keep a leaf from passing as a node (section 2.1).
/// </summary>
public static class Merkle
{
    /// <summary>Bytes in a hash.</summary>
    public const int HashSize = 32;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] EmptyRoot => SHA256.HashData([]);

    /// <summary>The hash of a leaf: SHA-256 over a zero byte and the leaf's data.</summary>
    public static byte[] LeafHash(ReadOnlySpan<byte> data) => SHA256.HashData([0, .. data]);

    /// <summary>The hash of an inner node: SHA-256 over a one byte and the hashes of its two children.</summary>
    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([1, .. left, .. right]);

    /// <summary>The root of a full subtree whose lowest nodes are the concatenated <paramref name="hashes"/>.</summary>
    /// <param name="hashes">A power of two of hashes, in order.</param>
    public static byte[] FullRoot(ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length == HashSize)
            return hashes.ToArray();
        var half = hashes.Length / 2;
        return NodeHash(FullRoot(hashes[..half]), FullRoot(hashes[half..]));
    }
}
