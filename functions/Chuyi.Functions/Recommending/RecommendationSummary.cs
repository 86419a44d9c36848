using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Recommending;

/// <summary>What is shown of a recommender among those of its round.</summary>
public sealed record RecommendationSummary(string Index, string Case) : CaseSummary(Index, Case)
{
    [JsonConverter(typeof(JsonStringEnumConverter<RecommendationStage>))]
    public required RecommendationStage Stage { get; init; }

    /// <summary>Whether it is to answer now.</summary>
    [JsonIgnore]
    public bool IsAwaited => Stage == RecommendationStage.Asked;

    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>How many applications it is asked about.</summary>
    public required int Candidates { get; init; }

    /// <summary>How many of these it has recommended.</summary>
    public required int Placed { get; init; }

    public required int Declined { get; init; }

    /// <summary>Under what those of a round are found: the applications of the round have its own name.</summary>
    public static string IndexOf(CaseId round) => $"recommenders-{round}";
}
