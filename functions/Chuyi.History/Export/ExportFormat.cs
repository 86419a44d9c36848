using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Chuyi.History.Events;
using Chuyi.History.SignedNotes;

namespace Chuyi.History.Export;

/// <summary>
/// The NDJSON export of the history: one line <c>checkpoint</c>, lines <c>leaves</c> for the whole log, one line
/// <c>event</c> for each event (those of a case in their order), one line <c>end</c>, without which it is truncated.
/// </summary>
/// <remarks>
/// UTF-8 without a byte order mark; each line is canonical JSON (RFC 8785), its member <c>kind</c> tells which it is.
/// <list type="bullet">
/// <item><c>checkpoint</c>: <c>origin</c>, <c>vkey</c>, <c>note</c>, <c>scope</c>.</item>
/// <item><c>leaves</c>: <c>hashes</c>, up to 1,000 leaves in lower-case hex, in the order of the log.</item>
/// <item><c>event</c>: the fields of an <see cref="EventRecord"/>.</item>
/// <item><c>end</c>: <c>events</c>, how many there were, and <c>statement</c>, an <see cref="ExportStatement"/> signed with
/// the log's key: the scope and every byte before this line are under its signature.</item>
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
    /// <param name="signer">The log's.</param>
    /// <param name="note">The signed checkpoint of the log.</param>
    /// <param name="scope"><see cref="WholeHistory"/>, or the id of the round that is exported.</param>
    /// <param name="leaves">The data of every leaf under the checkpoint, in order.</param>
    /// <param name="events">Events whose hashes are leaves under the checkpoint, all of the scope.</param>
    public static async Task WriteAsync(
        Stream output,
        NoteSigner signer,
        string note,
        string scope,
        IAsyncEnumerable<byte[]> leaves,
        IAsyncEnumerable<EventRecord> events,
        CancellationToken cancellation = default
    )
    {
        using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        async Task Add(JsonObject line)
        {
            var bytes = Utf8(line);
            content.AppendData(bytes);
            await output.WriteAsync(bytes, cancellation);
        }

        await Add(
            new()
            {
                ["kind"] = Checkpoint,
                ["origin"] = signer.Name,
                ["vkey"] = signer.VerifierKey,
                ["note"] = note,
                ["scope"] = scope,
            }
        );
        await foreach (var part in leaves.Chunk(LeavesPerLine).WithCancellation(cancellation))
            await Add(new() { ["kind"] = Leaves, ["hashes"] = new JsonArray([.. part.Select(Hex)]) });
        long count = 0;
        await foreach (var @event in events.WithCancellation(cancellation))
        {
            var line = @event.ToJson();
            line["kind"] = Event;
            await Add(line);
            count++;
        }
        var size = SignedNotes.Checkpoint.Parse(note).Size;
        var statement = new ExportStatement(signer.Name, scope, size, count, Convert.ToHexStringLower(content.GetHashAndReset()));
        await output.WriteAsync(
            Utf8(
                new()
                {
                    ["kind"] = End,
                    ["events"] = count,
                    ["statement"] = signer.Sign(statement.ToString()),
                }
            ),
            cancellation
        );
    }

    private static JsonNode Hex(byte[] leaf) => Convert.ToHexStringLower(leaf);

    private static byte[] Utf8(JsonObject line) => Encoding.UTF8.GetBytes(CanonicalJson.Write(line) + "\n");
}
