using Chuyi.History.MerkleTree;

namespace Chuyi.History.Tiles;

/// <summary>The right edge of a log while entries are appended to it.</summary>
internal sealed class TileEdge
{
    private readonly List<LogFile> _full = [];
    private readonly List<MemoryStream> _tiles;
    private readonly MemoryStream _entries;
    private readonly HashSet<string> _stored;
    private Frontier _frontier;

    public TileEdge(LogState state)
    {
        _frontier = state.Frontier;
        _tiles = [.. state.Tiles.Select(Open)];
        _entries = Open(state.Entries);
        _stored = [.. Partials().Select(f => f.Path)];
    }

    public LogState State() => new(_frontier, [.. _tiles.Select(t => t.ToArray())], _entries.ToArray());

    /// <summary>The files that were completed, then the partial ones that were not there at the beginning.</summary>
    public IReadOnlyList<LogFile> Files() => [.. _full, .. Partials().Where(f => !_stored.Contains(f.Path))];

    public IEnumerable<LogFile> Partials()
    {
        var leaves = (int)(_frontier.Size % TilePath.Width);
        if (leaves > 0)
            yield return new(TilePath.Entries(_frontier.Size / TilePath.Width, leaves), _entries.ToArray());
        for (var level = 0; level < _tiles.Count; level++)
        {
            var tile = _tiles[level].ToArray();
            if (tile.Length > 0)
                yield return new(TilePath.Hashes(level, Nodes(level) / TilePath.Width, tile.Length / Merkle.HashSize), tile);
        }
    }

    public void Add(byte[] entry)
    {
        var leafHash = Merkle.LeafHash(entry);
        _entries.Write(EntryBundle.Frame(entry));
        _frontier = _frontier.Append(leafHash);
        if (_frontier.Size % TilePath.Width == 0)
        {
            _full.Add(new(TilePath.Entries(_frontier.Size / TilePath.Width - 1, TilePath.Width), _entries.ToArray()));
            _entries.SetLength(0);
        }
        Push(0, leafHash);
    }

    // A tile that is full becomes one hash of the tile above.
    private void Push(int level, byte[] hash)
    {
        if (level == _tiles.Count)
            _tiles.Add(new MemoryStream());
        var tile = _tiles[level];
        tile.Write(hash);
        if (tile.Length < TilePath.Width * Merkle.HashSize)
            return;
        var full = tile.ToArray();
        _full.Add(new(TilePath.Hashes(level, Nodes(level) / TilePath.Width - 1, TilePath.Width), full));
        tile.SetLength(0);
        Push(level + 1, Merkle.FullRoot(full));
    }

    private long Nodes(int level) => _frontier.Size >> (8 * level);

    private static MemoryStream Open(byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(content);
        return stream;
    }
}
