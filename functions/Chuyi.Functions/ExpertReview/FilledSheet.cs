using System.Text.Json.Serialization;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What an expert wrote on a score sheet.</summary>
public sealed record FilledSheet
{
    public required string Application { get; init; }

    /// <summary>A score for each criterion, in the order of the round's criteria.</summary>
    public required IReadOnlyList<int> Scores { get; init; }

    /// <summary>
    /// Whether it is a checklist although the round is scored: the plan of a unit that the policy names passes or does not.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsChecklist { get; init; }

    public required string Comment { get; init; }
}
