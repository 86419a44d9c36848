using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Recommending;

/// <summary>The letter of a recommender, as what is uploaded.</summary>
public static class LetterUpload
{
    /// <summary>The bytes of a letter at most, whatever else may be larger.</summary>
    public static long Most(RecommendationRequest request) => Math.Min(50 * RoundNumbers.Megabyte, request.MaxDocumentBytes);

    /// <summary>The one part that is taken.</summary>
    public static DossierPart Part { get; } =
        new("recommendation-letter", new("推荐函（盖章）", "Letter of recommendation (sealed)")) { Types = "pdf png jpg" };
}
