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

    /// <summary>For the applicant too, without a name, once the round is decided.</summary>
    public required string Comment { get; init; }

    /// <summary>For the office and auditors alone; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Remark { get; init; }
}
