using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chuyi.Functions.Mail;

/// <summary>In JSON a kind of recipient is its text.</summary>
public sealed class RecipientKindJsonConverter : JsonConverter<RecipientKind>
{
    public override RecipientKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RecipientKind.TryParse(reader.GetString(), out var kind) ? kind : throw new JsonException("There is no such kind of recipient.");

    public override void Write(Utf8JsonWriter writer, RecipientKind value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
