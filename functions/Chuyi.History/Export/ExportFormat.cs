using System.Text;
using System.Text.Json.Nodes;
using Chuyi.History.Events;

namespace Chuyi.History.Export;

/// <summary>
/// The NDJSON export of the history: one line <c>checkpoint</c>, lines <c>leaves</c> for the whole log, one line
/// <c>event</c> for each event (those of a case in their order), one line <c>end</c>, without which it is truncated.
/// </summary>
/// <remarks>
/// UTF-8 without a byte order mark; each line is canonical JSON (RFC 8785), its member <c>kind</c> tells which it is.
/// <list type="bullet">
/// <item><c>checkpoint</c>: <c>origin</c>, <c>vkey</c>, <c>note</c>, <c>scope</c>, see <see cref="ExportHeader"/>.</item>
/// <item><c>leaves</c>: <c>hashes</c>, up to 1,000 leaves in lower-case hex, in the order of the log.</item>
/// <item><c>event</c>: the fields of an <see cref="EventRecord"/>.</item>
/// <item><c>end</c>: <c>events</c>, how many there were.</item>
/// </list>
/// </remarks>
public static class ExportFormat
{
    /// <summary>The scope of an export that holds an event for every leaf.</summary>
    public const string WholeHistory = "all";

    internal const string Checkpoint = "checkpoint",
        Leaves = "leaves",
        Event = "event",
        End = "end";

    private const int LeavesPerLine = 1000;

    /// <summary>Writes an export as it is read, without holding more of it than a line.</summary>
    /// <param name="output">Stays open.</param>
    /// <param name="leaves">The data of every leaf under the checkpoint, in order.</param>
    /// <param name="events">Events whose hashes are leaves under the checkpoint.</param>
    public static async Task WriteAsync(
        Stream output,
        ExportHeader header,
        IAsyncEnumerable<byte[]> leaves,
        IAsyncEnumerable<EventRecord> events,
        CancellationToken cancellation = default
    )
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await Line(
            writer,
            new()
            {
                ["kind"] = Checkpoint,
                ["origin"] = header.Origin,
                ["vkey"] = header.VerifierKey,
                ["note"] = header.Note,
                ["scope"] = header.Scope,
            }
        );
        await foreach (var part in leaves.Chunk(LeavesPerLine).WithCancellation(cancellation))
            await Line(writer, new() { ["kind"] = Leaves, ["hashes"] = new JsonArray([.. part.Select(Hex)]) });
        long count = 0;
        await foreach (var @event in events.WithCancellation(cancellation))
        {
            var line = @event.ToJson();
            line["kind"] = Event;
            await Line(writer, line);
            count++;
        }
        await Line(writer, new() { ["kind"] = End, ["events"] = count });
    }

    private static JsonNode Hex(byte[] leaf) => Convert.ToHexStringLower(leaf);

    private static Task Line(StreamWriter writer, JsonObject line) => writer.WriteLineAsync(CanonicalJson.Write(line));
}
