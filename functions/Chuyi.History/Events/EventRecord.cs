using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Chuyi.History.Events;

/// <summary>
/// One fact in the history of a case, sealed: its hash covers everything else, and <see cref="Prev"/> ties it to the
/// fact before it. The JSON form is a stored format; its names never change. Two events are the same if their hashes
/// are; do not compare the records, whose data is compared by reference.
/// </summary>
public sealed record EventRecord
{
    /// <summary>The case whose history this is part of.</summary>
    public required string Case { get; init; }

    /// <summary>Its place in that history, from 1.</summary>
    public required int Seq { get; init; }

    /// <summary>When it happened, in UTC; in JSON with seven decimals of a second and a Z.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>What kind of fact it is.</summary>
    public required string Type { get; init; }

    /// <summary>The particulars. Their shape is the type's; the history only hashes them.</summary>
    public required JsonObject Data { get; init; }

    /// <summary>What a person reads; in JSON <c>zh</c> and <c>en</c>.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Keeps anyone from guessing content from a hash: HMAC-SHA256 of <c>case|seq</c>, in lower-case hex.</summary>
    public required string Salt { get; init; }

    /// <summary>The hash of the event before; 64 zeros for the first.</summary>
    public required string Prev { get; init; }

    /// <summary>SHA-256 over the canonical JSON (RFC 8785) of all other fields, in lower-case hex; a leaf of the log.</summary>
    public required string Hash { get; init; }

    /// <summary>What the first event of a case has as <see cref="Prev"/>.</summary>
    public static readonly string NoPrev = new('0', 64);

    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private const int FieldCount = 11;

    /// <summary>
    /// Seals a fact. The salt depends on the key, the case and the sequence alone, so sealing twice gives the same event.
    /// </summary>
    /// <param name="key">The secret of the salts, 32 bytes; who has it can guess content from hashes.</param>
    /// <param name="seq">From 1.</param>
    /// <param name="prev">The hash of the event before, or <see cref="NoPrev"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sequence is less than 1.</exception>
    /// <exception cref="ArgumentException">A text or a number has no canonical form, see <see cref="CanonicalJson"/>.</exception>
    public static EventRecord Seal(
        ReadOnlySpan<byte> key,
        string caseId,
        int seq,
        DateTimeOffset at,
        string actor,
        string type,
        JsonObject data,
        Sentence sentence,
        string prev
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seq, 1);
        var salt = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{caseId}|{seq}")));
        var open = new EventRecord
        {
            Case = caseId,
            Seq = seq,
            At = at.ToUniversalTime(),
            Actor = actor,
            Type = type,
            Data = data,
            Sentence = sentence,
            Salt = Convert.ToHexStringLower(salt),
            Prev = prev,
            Hash = "",
        };
        return open with { Hash = open.ComputeHash() };
    }

    /// <summary>Whether the hash is that of the content.</summary>
    /// <exception cref="ArgumentException">A text or a number has no canonical form, see <see cref="CanonicalJson"/>.</exception>
    public bool IsIntact() => Hash == ComputeHash();

    /// <summary>The export form: all fields under their lower-case names.</summary>
    public JsonObject ToJson()
    {
        var json = Hashed();
        json["hash"] = Hash;
        return json;
    }

    /// <summary>Reads the export form, and nothing but the export form: a field no hash covers is refused.</summary>
    /// <exception cref="FormatException">A field is missing, of the wrong kind, or unknown.</exception>
    public static EventRecord FromJson(JsonObject json)
    {
        if (json.Count != FieldCount)
            throw new FormatException($"An event has {FieldCount} fields, this has {json.Count}.");
        return new()
        {
            Case = Text(json, "case"),
            Seq = Whole(json, "seq"),
            At = Instant(json, "at"),
            Actor = Text(json, "actor"),
            Type = Text(json, "type"),
            Data = json["data"] as JsonObject ?? throw Wrong("data"),
            Sentence = new(Text(json, "zh"), Text(json, "en")),
            Salt = Text(json, "salt"),
            Prev = Text(json, "prev"),
            Hash = Text(json, "hash"),
        };
    }

    private string ComputeHash() => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Utf8(Hashed())));

    private JsonObject Hashed() =>
        new()
        {
            ["case"] = Case,
            ["seq"] = Seq,
            ["at"] = At.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture),
            ["actor"] = Actor,
            ["type"] = Type,
            ["data"] = Data.DeepClone(),
            ["zh"] = Sentence.Zh,
            ["en"] = Sentence.En,
            ["salt"] = Salt,
            ["prev"] = Prev,
        };

    private static string Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw Wrong(name);

    private static int Whole(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : throw Wrong(name);

    private static DateTimeOffset Instant(JsonObject json, string name) =>
        DateTimeOffset.TryParseExact(
            Text(json, name),
            InstantFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : throw Wrong(name);

    private static FormatException Wrong(string name) => new($"The field {name} of the event is missing or of the wrong kind.");
}
