using Chuyi.History.SignedNotes;

namespace Chuyi.History.Tiles;

/// <summary>
/// Appends entries to a transparency log in the layout of C2SP tlog-tiles (<see href="https://c2sp.org/tlog-tiles"/>).
/// Pure: the same input gives the same files.
/// </summary>
public static class TileLog
{
    /// <summary>Appends <paramref name="entries"/> and signs the new head.</summary>
    /// <param name="entries">The data of the new leaves; for the history, the 32 bytes of an event's hash.</param>
    /// <param name="signer">Its name is the origin of the log.</param>
    /// <exception cref="OverflowException">An entry is longer than 65,535 bytes.</exception>
    public static Integration Integrate(LogState state, IReadOnlyList<byte[]> entries, NoteSigner signer)
    {
        var (next, files) = Append(state, entries);
        var head = new Checkpoint(signer.Name, next.Frontier.Size, next.Frontier.Root());
        return new(next, files, signer.Sign(head.ToString()));
    }

    /// <summary>The partial files at the right edge of the log.</summary>
    internal static IEnumerable<LogFile> Edge(LogState state) => new TileEdge(state).Partials();

    /// <summary>The files that the entries complete, and those that are partial at the end.</summary>
    internal static (LogState State, IReadOnlyList<LogFile> Files) Append(LogState state, IReadOnlyList<byte[]> entries)
    {
        var edge = new TileEdge(state);
        foreach (var entry in entries)
            edge.Add(entry);
        return (edge.State(), edge.Files());
    }
}
