using System.Text.Json.Nodes;
using Chuyi.History.Events;

namespace Chuyi.History.Receipts;

/// <summary>A document that a receipt confirms.</summary>
/// <param name="FileName">Its name as it was uploaded.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its content, in lower-case hex.</param>
public sealed record ReceiptDocumentLine(string FileName, long Bytes, string Sha256)
{
    private const string Submitted = "Submitted",
        Supplemented = "Supplemented";

    /// <summary>The documents that an event of an application says were sealed; null where it says nothing of any.</summary>
    public static IReadOnlyList<ReceiptDocumentLine>? Of(EventRecord one) =>
        one.Type switch
        {
            Submitted => Read(one.Data["submission"]),
            Supplemented => Read(one.Data["dossier"]),
            _ => null,
        };

    private static List<ReceiptDocumentLine>? Read(JsonNode? dossier)
    {
        if (dossier is not JsonObject || dossier["documents"] is not JsonArray documents)
            return null;
        var lines = documents.Select(Line).ToList();
        return lines.Contains(null) ? null : [.. lines.OfType<ReceiptDocumentLine>()];
    }

    private static ReceiptDocumentLine? Line(JsonNode? document) =>
        document is JsonObject
        && document["fileName"] is JsonValue name
        && name.TryGetValue<string>(out var fileName)
        && document["bytes"] is JsonValue length
        && length.TryGetValue<long>(out var bytes)
        && document["sha256"] is JsonValue hash
        && hash.TryGetValue<string>(out var sha256)
            ? new(fileName, bytes, sha256)
            : null;
}
