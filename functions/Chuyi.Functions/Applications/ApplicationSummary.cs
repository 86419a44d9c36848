using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>What is shown of an application among those of its round.</summary>
public sealed record ApplicationSummary(string Index, string Case) : CaseSummary(Index, Case), IDesignated
{
    [JsonIgnore]
    public override bool KeepsChanges => true;

    [JsonIgnore]
    public override CaseName? Name => new(UnitName, Title);

    [JsonConverter(typeof(JsonStringEnumConverter<ApplicationStage>))]
    public required ApplicationStage Stage { get; init; }

    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    /// <summary>The prefecture of the unit, or null where the unit is not on file.</summary>
    public string? Prefecture { get; init; }

    /// <summary>Which of the units that the policy names it is, from 1; null for none.</summary>
    public int? NamedPlace { get; init; }

    /// <summary>The name that it would have with the title, where the category gives one; else null.</summary>
    public string? NewName { get; init; }

    /// <summary>What it applies for; null for the unit itself.</summary>
    public Designee? Designee { get; init; }

    /// <summary>The units that have a part in it beside the applicant; null where there are none.</summary>
    public IReadOnlyList<string>? Parties { get; init; }

    public required string Title { get; init; }

    public required string Recommender { get; init; }

    /// <summary>The id of who recommends it; null where that was typed, or nobody does.</summary>
    public string? RecommenderUnit { get; init; }

    /// <summary>The place in which it is recommended, from 1; null where it is not, or not yet.</summary>
    public int? Nomination { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The number of the receipt.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>The last day of what it waits for: the formal check or a supplement; null while it waits for neither.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Its score as ranked, or null before.</summary>
    public decimal? Score { get; init; }

    /// <summary>Its rank, or null before.</summary>
    public int? Rank { get; init; }

    /// <summary>The number of the designation, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Whether the formal check is over, one way or the other.</summary>
    [JsonIgnore]
    public bool IsChecked => Stage is not (ApplicationStage.Checking or ApplicationStage.Supplement);
}
