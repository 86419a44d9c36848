using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>What is shown of an application among those of its round.</summary>
public sealed record ApplicationSummary(string Index, string Case) : CaseSummary(Index, Case)
{
    [JsonConverter(typeof(JsonStringEnumConverter<ApplicationStage>))]
    public required ApplicationStage Stage { get; init; }

    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    public required string Title { get; init; }

    public required string Recommender { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Whether the formal check is over, one way or the other.</summary>
    [JsonIgnore]
    public bool IsChecked => Stage is not (ApplicationStage.Checking or ApplicationStage.Supplement);
}
