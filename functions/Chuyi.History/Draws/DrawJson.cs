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

    private static bool HasHoles(DrawDocument draw) =>
        HasHoles(draw.Basis.Pool)
        || HasHoles(draw.Basis.Items)
        || HasHoles(draw.Exclusions)
        || HasHoles(draw.Assignments)
        || HasHoles(draw.Values)
        || draw.Values.Any(HasHoles);

    private static bool HasHoles<T>(IEnumerable<T> list)
        where T : class => list.Any(one => one is null);
}
