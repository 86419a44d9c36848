using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>What is shown of an application among those of its round.</summary>
public sealed record ApplicationSummary(
    string Index,
    string Case,
    [property: JsonConverter(typeof(JsonStringEnumConverter<ApplicationStage>))] ApplicationStage Stage,
    string Unit,
    string UnitName,
    string Title,
    string Recommender,
    DateTimeOffset ReceivedAt
) : CaseSummary(Index, Case)
{
    /// <summary>Whether the formal check is over, one way or the other.</summary>
    [JsonIgnore]
    public bool IsChecked => Stage is not (ApplicationStage.Checking or ApplicationStage.Supplement);
}
