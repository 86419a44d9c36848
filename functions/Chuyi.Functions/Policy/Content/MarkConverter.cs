using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chuyi.Functions.Policy;

/// <summary>A mark is a text in JSON.</summary>
public sealed class MarkConverter : JsonConverter<Mark>
{
    public override Mark Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A mark is a text."));

    public override void Write(Utf8JsonWriter writer, Mark value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
