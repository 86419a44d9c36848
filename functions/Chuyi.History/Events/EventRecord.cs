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
/// <param name="Case">The case whose history this is part of.</param>
/// <param name="Seq">Its place in that history, from 1.</param>
/// <param name="At">When it happened, in UTC; in JSON with seven decimals of a second and a Z.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Type">What kind of fact it is.</param>
/// <param name="Data">The particulars. Their shape is the type's; the history only hashes them.</param>
/// <param name="Zh">The sentence a person reads, in Chinese.</param>
/// <param name="En">The same in English.</param>
/// <param name="Salt">Keeps anyone from guessing content from a hash: HMAC-SHA256 of <c>case|seq</c>, in lower-case hex.</param>
/// <param name="Prev">The hash of the event before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over the canonical JSON (RFC 8785) of all other fields, in lower-case hex; a leaf of the log.</param>
public sealed record EventRecord(
    string Case,
    int Seq,
    DateTimeOffset At,
    string Actor,
    string Type,
    JsonObject Data,
    string Zh,
    string En,
    string Salt,
    string Prev,
    string Hash
)
{
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
        string zh,
        string en,
        string prev
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seq, 1);
        var salt = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{caseId}|{seq}")));
        var open = new EventRecord(caseId, seq, at.ToUniversalTime(), actor, type, data, zh, en, Convert.ToHexStringLower(salt), prev, "");
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
        return new(
            Text(json, "case"),
            Whole(json, "seq"),
            Instant(json, "at"),
            Text(json, "actor"),
            Text(json, "type"),
            json["data"] as JsonObject ?? throw Wrong("data"),
            Text(json, "zh"),
            Text(json, "en"),
            Text(json, "salt"),
            Text(json, "prev"),
            Text(json, "hash")
        );
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
            ["zh"] = Zh,
            ["en"] = En,
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
