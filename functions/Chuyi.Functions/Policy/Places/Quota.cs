namespace Chuyi.Functions.Policy;

/// <summary>How many of a category there may be; null where the text gives no figure.</summary>
/// <param name="Source">The figure in the project's source text.</param>
/// <param name="Published">The figure in the published notice, which goes before it.</param>
/// <param name="Construction">The quota of the lower level, construction unit (建设单位).</param>
/// <param name="PerPrefecture">How many each prefecture may have.</param>
public sealed record Quota(int? Source, int? Published, int? Construction = null, int? PerPrefecture = null)
{
    /// <summary>Where the figure comes from; null where there is none.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Where the figure of the lower level comes from.</summary>
    public Mark? ConstructionMark { get; init; }

    /// <summary>What a round proposes unless the office says otherwise.</summary>
    public int? Default => Published ?? Source;
}
