using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chuyi.History.Events;

namespace Chuyi.History.Verification;

/// <summary>One line of an export, as it can be read in one way only, or not at all.</summary>
/// <param name="Bytes">As it stands in the file, without the line feed.</param>
/// <param name="Json">What it says, or null if it cannot be read.</param>
internal sealed record ExportLine(ReadOnlyMemory<byte> Bytes, JsonObject? Json)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    // A line of an export is told twice over only by someone who wants two readers to see different things.
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    public string? Kind => Text("kind");

    public static ExportLine Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var text = Strict.GetString(bytes.Span);
            // Written again it shows what is read lazily: half a surrogate pair, or a number beyond all numbers.
            return
                JsonNode.Parse(text, documentOptions: Once) is JsonObject json
                && CanonicalJson.Write(json) is var canonical
                && canonical == text
                ? new(bytes, json)
                : new(bytes, null);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            return new(bytes, null);
        }
    }

    public string? Text(string name) => Json?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public long? Number(string name) => Json?[name] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;
}
