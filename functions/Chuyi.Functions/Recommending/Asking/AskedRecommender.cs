using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Recommending;

/// <summary>Who has to recommend an application, as the register of units had it on the day of the submission.</summary>
public sealed record AskedRecommender
{
    /// <summary>The id of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its name on that day.</summary>
    public required string UnitName { get; init; }

    public required RecommendationTerms Terms { get; init; }

    /// <summary>When the call closes: then it is recommended.</summary>
    public required DateTimeOffset Deadline { get; init; }
}
