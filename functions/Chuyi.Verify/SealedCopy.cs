using System.Text.Json.Nodes;
using Chuyi.History.Events;

namespace Chuyi.Verify;

/// <summary>A document that an event says was sealed, and where an auditor reads it.</summary>
/// <param name="Case">Its case.</param>
/// <param name="Path">Its address on the site.</param>
/// <param name="FileName">What it is called.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its content, in lower-case hex.</param>
internal sealed record SealedCopy(string Case, string Path, string FileName, long Bytes, string Sha256)
{
    /// <summary>Those of an event: of an application, or the letter of a recommender.</summary>
    public static IEnumerable<SealedCopy> Of(EventRecord one) =>
        one.Type switch
        {
            "Submitted" => Of(one.Case, one.Data["submission"]?["documents"]),
            "Supplemented" => Of(one.Case, one.Data["dossier"]?["documents"]),
            "LetterHandedIn" => Of(one.Case, new JsonArray(one.Data["document"]?.DeepClone()))
                .Select(letter => letter with { Path = $"/office/recommendations/{Uri.EscapeDataString(one.Case)}/letter" }),
            _ => [],
        };

    private static IEnumerable<SealedCopy> Of(string @case, JsonNode? documents) =>
        (documents as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(document => new SealedCopy(
                @case,
                $"/documents/{Uri.EscapeDataString(@case)}/{Uri.EscapeDataString(document["id"]!.GetValue<string>())}",
                document["fileName"]!.GetValue<string>(),
                document["bytes"]!.GetValue<long>(),
                document["sha256"]!.GetValue<string>()
            ));
}
