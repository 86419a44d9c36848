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
    public static readonly LogState Empty = new(Frontier.Empty, [], []);
}

/// <summary>A file of the log under its C2SP path.</summary>
public sealed record LogFile(string Path, byte[] Bytes);

/// <summary>What an integration yields.</summary>
/// <param name="State">Kept for the next integration.</param>
/// <param name="Files">To be stored before the checkpoint is, in any order. None is ever stored with other content.</param>
/// <param name="Checkpoint">The signed note to be stored as <see cref="TilePath.Checkpoint"/>, last.</param>
public sealed record Integration(LogState State, IReadOnlyList<LogFile> Files, string Checkpoint);
