using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Recommending;

/// <summary>The letter of a recommender, as what is uploaded.</summary>
public static class LetterUpload
{
    /// <summary>The one part that is taken.</summary>
    public static DossierPart Part { get; } =
        new("recommendation-letter", new("推荐函（盖章）", "Letter of recommendation (sealed)")) { Types = "pdf png jpg" };
}
