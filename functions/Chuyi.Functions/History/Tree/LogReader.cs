using System.Text;
using Azure;
using Chuyi.Functions.Storage;
using Chuyi.History.SignedNotes;
using Chuyi.History.Tiles;

namespace Chuyi.Functions.History;

/// <summary>Reads the log as it is served: its head, and the leaves from its entry bundles.</summary>
public sealed class LogReader(Files files)
{
    /// <summary>The first <paramref name="size"/> leaves, in order. One request for 256 leaves.</summary>
    public async Task<IReadOnlyList<byte[]>> Leaves(long size, CancellationToken cancellation)
    {
        var leaves = new List<byte[]>();
        for (var n = 0L; leaves.Count < size; n++)
        {
            var width = (int)Math.Min(TilePath.Width, size - leaves.Count);
            var path = TilePath.Entries(n, width);
            var bundle = await files.Read(Layout.Containers.Log, path, cancellation);
            leaves.AddRange(CorruptStorageException.Read($"The blob {Layout.Containers.Log}/{path}", () => Entries(bundle, width)));
        }
        return leaves;
    }

    /// <summary>The head of the log as it is served, or null before there is one. One request.</summary>
    public async Task<Checkpoint?> Head(CancellationToken cancellation)
    {
        try
        {
            var note = Encoding.UTF8.GetString(await files.Read(Layout.Containers.Log, TilePath.Checkpoint, cancellation));
            return CorruptStorageException.Read($"The blob {Layout.Containers.Log}/{TilePath.Checkpoint}", () => Checkpoint.Parse(note));
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    private static IReadOnlyList<byte[]> Entries(byte[] bundle, int width)
    {
        var entries = EntryBundle.Parse(bundle);
        return entries.Count == width ? entries : throw new FormatException($"it has {entries.Count} entries, not {width}.");
    }
}
