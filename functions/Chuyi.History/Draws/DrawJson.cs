using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chuyi.History.Draws;

/// <summary>The JSON of a published draw. Read strictly: what a reader would not see is not taken.</summary>
public static class DrawJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bytes that are published: UTF-8, the same for the same draw.</summary>
    public static byte[] Write(DrawDocument draw) => JsonSerializer.SerializeToUtf8Bytes(draw, Options);

    /// <summary>Reads what may be a draw; null if it is none, or names something twice, too much or not at all.</summary>
    public static DrawDocument? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<DrawDocument>(json, Options) is { } draw && !HasHoles(draw) ? draw : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a draw with what changed since.</summary>
    /// <param name="draw">The file of the draw: it is taken over byte by byte.</param>
    /// <param name="changes">In the order in which they happened.</param>
    public static byte[] Write(byte[] draw, IReadOnlyList<DrawChange> changes)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("format", MovedDraw.FormatOf(changes));
            json.WritePropertyName("draw");
            json.WriteRawValue(draw, skipInputValidation: true);
            json.WritePropertyName("changes");
            JsonSerializer.Serialize(json, changes, Options);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Reads what may be a draw with what changed since, likewise: the draw as it stands in it, and the changes.</summary>
    public static (byte[] Draw, IReadOnlyList<DrawChange> Changes)? ReadMoved(ReadOnlySpan<byte> json)
    {
        try
        {
            return
                JsonSerializer.Deserialize<MovedDraw>(json, Options) is { Format: MovedDraw.Version or MovedDraw.First } moved
                && !HasHoles(moved.Changes)
                && !moved.Changes.Any(change => HasHoles(change.Moved))
                ? (JsonMarshal.GetRawUtf8Value(moved.Draw).ToArray(), moved.Changes)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool HasHoles(DrawDocument draw) =>
        HasHoles(draw.Basis.Pool)
        || HasHoles(draw.Basis.Items)
        || draw.Basis.Items.Any(item => item.Parties is { } parties && HasHoles(parties))
        || draw.Basis.Pool.Any(expert =>
            HasHoles(expert.Declared ?? []) || HasHoles(expert.Reciprocal ?? []) || HasHoles(expert.Partners ?? [])
        )
        || HasHoles(draw.Exclusions)
        || HasHoles(draw.Assignments)
        || HasHoles(draw.Values)
        || draw.Values.Any(HasHoles);

    private static bool HasHoles<T>(IEnumerable<T> list)
        where T : class => list.Any(one => one is null);
}
