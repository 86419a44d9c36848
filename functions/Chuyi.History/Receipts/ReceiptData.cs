using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chuyi.History.Events;

namespace Chuyi.History.Receipts;

/// <summary>
/// What a receipt holds for a machine beside what is printed on it: the events of one case that it confirms, the promise
/// that they are in the log or will be, and the proof once they are.
/// </summary>
/// <remarks>
/// It stands in a file of any kind as two lines of UTF-8: <see cref="Mark"/>, then canonical JSON (RFC 8785) with the
/// members <c>vkey</c>, <c>promise</c>, <c>note</c> (a checkpoint, or null) and <c>entries</c>, each with <c>event</c> and,
/// once it is in the log, <c>leaf</c> and <c>path</c> (lower-case hex).
/// </remarks>
/// <param name="VerifierKey">The key of the log, as published (C2SP signed-note).</param>
/// <param name="Promise">A signed note over a <see cref="ReceiptPromise"/>.</param>
/// <param name="Checkpoint">The signed checkpoint that the paths lead to, or null.</param>
/// <param name="Entries">The events, in their order.</param>
public sealed record ReceiptData(string VerifierKey, string Promise, string? Checkpoint, IReadOnlyList<ReceiptEntry> Entries)
{
    /// <summary>The line before the data.</summary>
    public const string Mark = "chuyi.receipt/v1";

    private static readonly byte[] Start = Encoding.UTF8.GetBytes(Mark + "\n");

    /// <summary>The two lines.</summary>
    public byte[] ToBytes()
    {
        var json = new JsonObject
        {
            ["vkey"] = VerifierKey,
            ["promise"] = Promise,
            ["note"] = Checkpoint,
            ["entries"] = new JsonArray([.. Entries.Select(Write)]),
        };
        return [.. Start, .. CanonicalJson.Utf8(json), (byte)'\n'];
    }

    /// <summary>Finds the data in a file; null where there is none, or none that can be read.</summary>
    public static ReceiptData? Find(ReadOnlySpan<byte> file)
    {
        var at = file.IndexOf(Start);
        if (at < 0)
            return null;
        var line = file[(at + Start.Length)..];
        var end = line.IndexOf((byte)'\n');
        try
        {
            // Written in another way it may mean the same, but then it is not what was given.
            return end > 0 && Read(JsonNode.Parse(line[..end])!.AsObject()) is var data && file[at..].StartsWith(data.ToBytes())
                ? data
                : null;
        }
        // What somebody made up can be wrong in any of these ways.
        catch (Exception wrong)
            when (wrong is JsonException or FormatException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            return null;
        }
    }

    private static JsonNode Write(ReceiptEntry entry)
    {
        var json = new JsonObject { ["event"] = entry.Event.ToJson() };
        if (entry is { Leaf: { } leaf, Path: { } path })
        {
            json["leaf"] = leaf;
            json["path"] = new JsonArray([.. path.Select(hash => JsonValue.Create(Convert.ToHexStringLower(hash)))]);
        }
        return json;
    }

    private static ReceiptData Read(JsonObject json) =>
        new(
            json["vkey"]!.GetValue<string>(),
            json["promise"]!.GetValue<string>(),
            json["note"]?.GetValue<string>(),
            [.. json["entries"]!.AsArray().Select(entry => Read(entry!))]
        );

    private static ReceiptEntry Read(JsonNode entry) =>
        new(
            EventRecord.FromJson(entry["event"]!.AsObject()),
            entry["leaf"]?.GetValue<long>(),
            entry["path"] is JsonArray path ? [.. path.Select(hash => Convert.FromHexString(hash!.GetValue<string>()))] : null
        );
}
