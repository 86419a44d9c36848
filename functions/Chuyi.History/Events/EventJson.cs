using System.Text.Json.Nodes;

namespace Chuyi.History.Events;

/// <summary>An event as one line of text, the form in which it is stored: its fields as canonical JSON (RFC 8785).</summary>
public static class EventJson
{
    /// <summary>The line, without a line feed.</summary>
    public static string Write(EventRecord one) => CanonicalJson.Write(one.ToJson());

    /// <summary>Reads a line. Whether the hash is right is not checked: see <see cref="EventRecord.IsIntact"/>.</summary>
    /// <exception cref="System.Text.Json.JsonException">The line is not JSON.</exception>
    /// <exception cref="InvalidOperationException">It is JSON, but not an object.</exception>
    /// <exception cref="FormatException">A field is missing, of the wrong kind, or unknown.</exception>
    public static EventRecord Read(string line) => EventRecord.FromJson(JsonNode.Parse(line)!.AsObject());
}
