namespace Chuyi.Functions.Recommending;

/// <summary>Where the recommendations of one recommender in a round stand.</summary>
public enum RecommendationStage
{
    None,

    /// <summary>The call is open: applications come in.</summary>
    Collecting,

    /// <summary>Something waits to be recommended or declined.</summary>
    Asked,

    /// <summary>Nothing waits.</summary>
    Given,

    /// <summary>The last day has passed.</summary>
    Ended,
}
