using System.Text.Json.Nodes;
using Chuyi.History.Events;

namespace Chuyi.Verify;

/// <summary>What an event says was sealed.</summary>
/// <param name="Case">Its case.</param>
/// <param name="FileName">What it is called.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its content, in lower-case hex.</param>
/// <param name="IsForm">Whether it is the answers to a form, of which a site tells an auditor the hash alone.</param>
internal sealed record SealedCopy(string Case, string FileName, long Bytes, string Sha256, bool IsForm)
{
    /// <summary>Its address on the site: by its content, so that what was replaced or taken back is found there too.</summary>
    public string Path => $"/documents/{Uri.EscapeDataString(Case)}/sealed/{Uri.EscapeDataString(Sha256)}";

    /// <summary>Those of an event: of an application, or the letter of a recommender.</summary>
    public static IEnumerable<SealedCopy> Of(EventRecord one) =>
        one.Type switch
        {
            "Submitted" => InDossier(one.Case, one.Data["submission"]),
            "Supplemented" => InDossier(one.Case, one.Data["dossier"]),
            "LetterHandedIn" => Of(one.Case, [one.Data["document"]]),
            _ => [],
        };

    private static IEnumerable<SealedCopy> InDossier(string @case, JsonNode? dossier) =>
        Of(@case, (dossier as JsonObject)?["documents"] as JsonArray ?? [])
            .Concat(
                (dossier as JsonObject)?["answers"] is JsonObject form
                    ? [new SealedCopy(@case, "申报表 form", BytesOf(form), HashOf(form), IsForm: true)]
                    : []
            );

    private static IEnumerable<SealedCopy> Of(string @case, IEnumerable<JsonNode?> documents) =>
        documents
            .OfType<JsonObject>()
            .Select(one => new SealedCopy(@case, Text(one["fileName"]), BytesOf(one), HashOf(one), IsForm: false));

    /// <summary>A length as a site or its history tells it; what is none is that of nothing.</summary>
    public static long BytesOf(JsonObject file) => file["bytes"] is JsonValue value && value.TryGetValue(out long bytes) ? bytes : -1;

    /// <summary>A hash, likewise.</summary>
    public static string HashOf(JsonObject file) => Text(file["sha256"]);

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
