namespace Chuyi.Functions.Applications;

/// <summary>What the recommender of an application has said of it.</summary>
public sealed record ReceivedRecommendation
{
    /// <summary>The id of the unit that recommends.</summary>
    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    /// <summary>The place in its order, from 1; null where it does not recommend the application.</summary>
    public int? Place { get; init; }

    /// <summary>Why it does not; null where it does, and where it said nothing in time.</summary>
    public string? Reason { get; init; }
}
