using Chuyi.History.MerkleTree;

namespace Chuyi.History.Tiles;

/// <summary>
/// Everything an integrator must know of the log to go on with it: one JSON blob of some tens of kilobytes, whatever
/// the size of the log.
/// </summary>
/// <param name="Frontier">Size and root of the log.</param>
/// <param name="Tiles">The hashes of the incomplete tile at the right edge, by level from 0; empty where the edge is full.</param>
/// <param name="Entries">The incomplete bundle of entries at the right edge.</param>
public sealed record LogState(Frontier Frontier, IReadOnlyList<byte[]> Tiles, byte[] Entries)
{
    /// <summary>A log without entries.</summary>
    public static readonly LogState Empty = new(Frontier.Empty, [], []);
}
