using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;

namespace Chuyi.Functions.Applications;

/// <summary>What was submitted. The round's numbers and the officer are pinned here.</summary>
public sealed record SubmittedApplication : IDesignated
{
    /// <summary>The case of the application.</summary>
    public required CaseId Application { get; init; }

    public required CaseId Round { get; init; }

    public required string Category { get; init; }

    public required Sentence RoundTitle { get; init; }

    public required string Unit { get; init; }

    /// <summary>Its name on the day of the submission.</summary>
    public required string UnitName { get; init; }

    /// <summary>Its prefecture on that day, by the register of units; null for a unit that is not on file.</summary>
    public string? Prefecture { get; init; }

    /// <summary>Which of the units that the policy names it is, from 1, by the register on that day; null for none.</summary>
    public int? NamedPlace { get; init; }

    /// <summary>The name that it would have with the title, where the category gives one; else null.</summary>
    public string? NewName { get; init; }

    /// <summary>The account that submitted it and gets the letters.</summary>
    public required string Account { get; init; }

    public required string Title { get; init; }

    /// <summary>Who recommends it, or empty.</summary>
    public required string Recommender { get; init; }

    /// <summary>Who has to recommend it; null where the round asks for no recommendation.</summary>
    public AskedRecommender? Recommendation { get; init; }

    /// <summary>What is to be designated; null for the unit itself, as in every history of before.</summary>
    public Subject? Subject { get; init; }

    /// <summary>A print of the person who is to be designated, the same in every round; null where that is no person.</summary>
    public string? PersonMark { get; init; }

    /// <summary>What was held of the title at the level of the round on that day; null for nothing.</summary>
    public IReadOnlyList<HeldTitle>? Held { get; init; }

    [JsonIgnore]
    public Designee? Designee => Subject?.Shown;

    /// <summary>The sealed dossier.</summary>
    public required IReadOnlyList<SealedDocument> Documents { get; init; }

    /// <summary>What had been in the draft and was taken out again before; null if nothing was.</summary>
    public DiscardedDocuments? Discarded { get; init; }

    /// <summary>The sealed answers to the form of the round; null where it has none.</summary>
    public SealedAnswers? Answers { get; init; }

    /// <summary>The last day of the formal check, or null if the schedule of its year was not known: then it is counted later.</summary>
    public DateOnly? CheckBy { get; init; }

    /// <summary>The account of the officer in charge.</summary>
    public required string Officer { get; init; }

    public required RoundNumbers Numbers { get; init; }
}
