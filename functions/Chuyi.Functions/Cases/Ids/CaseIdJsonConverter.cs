using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>In JSON a case id is its text.</summary>
public sealed class CaseIdJsonConverter : JsonConverter<CaseId>
{
    public override CaseId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CaseId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("This is not the id of a case.");

    public override void Write(Utf8JsonWriter writer, CaseId value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
