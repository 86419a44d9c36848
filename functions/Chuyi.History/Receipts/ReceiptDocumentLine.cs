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

    /// <summary>The answers to the form of the round that an event says were sealed; null where it says nothing of any.</summary>
    public static ReceiptDocumentLine? FormOf(EventRecord one) =>
        one.Data[one.Type == Submitted ? "submission" : "dossier"] is JsonObject dossier
        && Of(one) is not null
        && dossier["answers"] is JsonObject answers
            ? Line(Form, answers["bytes"], answers["sha256"])
            : null;

    // As it is called in what is downloaded.
    private const string Form = "申报表.json";

    private static List<ReceiptDocumentLine>? Read(JsonNode? dossier)
    {
        if (dossier is not JsonObject || dossier["documents"] is not JsonArray documents)
            return null;
        var lines = documents.Select(Line).ToList();
        return lines.Contains(null) ? null : [.. lines.OfType<ReceiptDocumentLine>()];
    }

    private static ReceiptDocumentLine? Line(JsonNode? document) =>
        document is JsonObject && document["fileName"] is JsonValue name && name.TryGetValue<string>(out var fileName)
            ? Line(fileName, document["bytes"], document["sha256"])
            : null;

    private static ReceiptDocumentLine? Line(string fileName, JsonNode? length, JsonNode? hash) =>
        length is JsonValue one
        && one.TryGetValue<long>(out var bytes)
        && hash is JsonValue other
        && other.TryGetValue<string>(out var sha256)
            ? new(fileName, bytes, sha256)
            : null;
}
