using Chuyi.History.MerkleTree;

namespace Chuyi.History.Tiles;

/// <summary>A node of the log's tree: the root of the full subtree of 2^level leaves that begins at leaf index·2^level.</summary>
public readonly record struct NodePlace(int Level, long Index)
{
    private const int LevelsOfTile = 8;

    /// <summary>The file that has the hashes from which it follows, in a log of that size.</summary>
    public string TileUnder(long size)
    {
        var (level, tile) = (Level / LevelsOfTile, First / TilePath.Width);
        var hashes = size >> (LevelsOfTile * level);
        return TilePath.Hashes(level, tile, (int)Math.Min(TilePath.Width, hashes - tile * TilePath.Width));
    }

    /// <summary>Its hash, from the bytes of that file.</summary>
    public byte[] In(ReadOnlySpan<byte> tile) => Root(tile, (int)(First % TilePath.Width), 1 << (Level % LevelsOfTile));

    // The first of the hashes beneath it, counted along their level.
    private long First => Index << (Level % LevelsOfTile);

    private static byte[] Root(ReadOnlySpan<byte> tile, int first, int count) =>
        count == 1
            ? tile.Slice(first * Merkle.HashSize, Merkle.HashSize).ToArray()
            : Merkle.NodeHash(Root(tile, first, count / 2), Root(tile, first + count / 2, count / 2));
}
