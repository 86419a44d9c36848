using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>One line of a ranked list.</summary>
public sealed record RankedItem : IDesignated
{
    public required string Application { get; init; }

    public required string UnitName { get; init; }

    /// <summary>What it applies for; null for the unit itself.</summary>
    public Designee? Designee { get; init; }

    /// <summary>The name that the unit would have with the title, where the category gives one; else null.</summary>
    public string? NewName { get; init; }

    public required string Title { get; init; }

    /// <summary>The aggregate of the sheets, two decimals.</summary>
    public required decimal Score { get; init; }

    /// <summary>The means of the criteria in the round's order, by which equal scores are told apart.</summary>
    public required IReadOnlyList<decimal> TieBreak { get; init; }

    public required int Sheets { get; init; }

    public required int Rank { get; init; }

    /// <summary>Proposed, reserve or neither, by rank against the quota.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Whether it was taken off a list that had been shown, by an upheld objection or a withdrawal.</summary>
    public bool Struck { get; init; }

    /// <summary>Whether it has one of the places of the units that the policy names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsNamed { get; init; }

    /// <summary>The prefecture for whose place it stands; null where prefectures have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Prefecture { get; init; }

    /// <summary>Its grade among those proposed; null where the round has none, and for what is not proposed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GradePlaces? Grade { get; init; }

    /// <summary>The prefecture of the unit, by which a graded list is ordered; null where nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Seat { get; init; }

    /// <summary>The place in which its recommender put it, from 1; null where nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Nomination { get; init; }

    /// <summary>How the experts answered a checklist; null where they scored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PanelVerdict? Verdict { get; init; }

    /// <summary>The veto items that it does not meet; null where it meets all there are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Sentence>? Vetoed { get; init; }

    /// <summary>
    /// Whether the experts did not pass it, it does not meet a veto item, or it is below the pass mark: then it gets no place, whatever
    /// is left.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool FallsShort { get; init; }
}
