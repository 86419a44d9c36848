using System.Text;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Chuyi.History.MerkleTree;
using Chuyi.History.Receipts;
using Chuyi.History.SignedNotes;
using Chuyi.History.Tiles;

namespace Chuyi.Functions.History;

/// <summary>Proves of events that the log has them. A request an event, and one for each tile on the way to the root.</summary>
public sealed class LogProofs(Files files, PendingLeaves leaves)
{
    /// <summary>The signed checkpoint that is served, and each event with its place under it, or without one.</summary>
    /// <returns>No checkpoint where it has none of them.</returns>
    public async Task<(string? Checkpoint, IReadOnlyList<ReceiptEntry> Entries)> Of(
        IReadOnlyList<EventRecord> events,
        CancellationToken cancellation
    )
    {
        var places = new List<(EventRecord Event, long? Leaf)>();
        foreach (var one in events)
            places.Add((one, await leaves.PlaceOf(one, cancellation)));
        // The checkpoint after the places: whatever had one by then is under it, or waits for the next.
        var note = await files.Find(Layout.Containers.Log, TilePath.Checkpoint, cancellation) is { } served
            ? Encoding.UTF8.GetString(served)
            : null;
        var size = note is null ? 0 : Checkpoint.Parse(note).Size;
        var tiles = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var entries = new List<ReceiptEntry>();
        foreach (var (one, leaf) in places)
            entries.Add(
                leaf is { } place && place < size ? new(one, place, await Path(place, size, tiles, cancellation)) : new ReceiptEntry(one)
            );
        return (entries.Any(entry => entry.Leaf is not null) ? note : null, entries);
    }

    // Which nodes it takes is asked first, and answered once their tiles are here.
    private async Task<IReadOnlyList<byte[]>> Path(long leaf, long size, Dictionary<string, byte[]> tiles, CancellationToken cancellation)
    {
        var needed = new List<NodePlace>();
        MerkleProof.Inclusion(
            leaf,
            size,
            (level, index) =>
            {
                needed.Add(new(level, index));
                return new byte[Merkle.HashSize];
            }
        );
        foreach (var tile in needed.Select(node => node.TileUnder(size)).Where(tile => !tiles.ContainsKey(tile)).Distinct().ToList())
            tiles[tile] = await files.Read(Layout.Containers.Log, tile, cancellation);
        return MerkleProof.Inclusion(
            leaf,
            size,
            (level, index) => new NodePlace(level, index) is var node ? node.In(tiles[node.TileUnder(size)]) : []
        );
    }
}
