using System.Security.Cryptography;
using System.Text;
using Chuyi.History.MerkleTree;

namespace Chuyi.Tests.History;

/// <summary>A tree whose leaves are known by their index.</summary>
internal static class Trees
{
    public static byte[] Entry(long index) => SHA256.HashData(Encoding.UTF8.GetBytes($"leaf {index}"));

    public static List<byte[]> Entries(int count) => [.. Enumerable.Range(0, count).Select(i => Entry(i))];

    public static byte[] Leaf(long index) => Merkle.LeafHash(Entry(index));

    public static Frontier Frontier(int size) =>
        Enumerable.Range(0, size).Aggregate(Chuyi.History.MerkleTree.Frontier.Empty, (f, i) => f.Append(Leaf(i)));

    public static byte[] Node(int level, long index) =>
        level == 0 ? Leaf(index) : Merkle.NodeHash(Node(level - 1, 2 * index), Node(level - 1, 2 * index + 1));
}
