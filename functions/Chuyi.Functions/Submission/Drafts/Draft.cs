using System.Text.Json.Serialization;
using Azure;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Submission;

/// <summary>A draft (草稿): what will be submitted, and later what a supplement is prepared in.</summary>
public sealed record Draft
{
    public required CaseId Id { get; init; }

    public required CaseId Round { get; init; }

    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    public required string Account { get; init; }

    public required string Title { get; init; }

    public required string Recommender { get; init; }

    /// <summary>What was typed of what is to be designated (<see cref="TypedFields"/>); empty where that is the unit.</summary>
    [JsonIgnore]
    public string Subject { get; init; } = "";

    public required IReadOnlyList<SealedDocument> Documents { get; init; }

    /// <summary>What was taken out of it again; null if nothing was.</summary>
    public DiscardedDocuments? Discarded { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required bool IsSubmitted { get; init; }

    /// <summary>The id under which its unit applied, where the unit was merged into another since; null otherwise.</summary>
    public string? AppliedAs { get; init; }

    /// <summary>Documents a dossier may hold: as many as an event can name.</summary>
    public const int MaxDocuments = 300;

    /// <summary>
    /// Whether it is being submitted: from then on nothing of it changes, so that whichever act of submission reaches the
    /// case first, the draft is what was submitted.
    /// </summary>
    public bool IsClosed { get; init; }

    /// <summary>Which of its submissions was taken back last, from 1; null where none was.</summary>
    public int? ReopenedFor { get; init; }

    /// <summary>
    /// When a supplement of it was sent, or null: what was shown is what the act names, so nothing of it changes before the act
    /// is there.
    /// </summary>
    public DateTimeOffset? SupplementedAt { get; init; }

    [JsonIgnore]
    public DraftStage Stage =>
        IsSubmitted ? DraftStage.Submitted
        : IsClosed ? DraftStage.Closed
        : DraftStage.Open;

    /// <summary>Which of the unit's places in the round it holds, from 1; null if it was begun before there were places.</summary>
    public int? Place { get; init; }

    /// <summary>What is written into each section of the form, by its code, as JSON; empty where the round has no form.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>();

    /// <summary>The same of all sections together.</summary>
    [JsonIgnore]
    public FormAnswers Answers => FormAnswers.Together(Sections.Values.Select(FormAnswers.Read));

    /// <summary>Of what kind the unit is where it leads a consortium, as it was on file; null otherwise.</summary>
    public MemberType? Lead { get; init; }

    /// <summary>The version of its row that was read.</summary>
    [JsonIgnore]
    public ETag Version { get; init; }

    /// <summary>What is submitted of it.</summary>
    /// <param name="call">The round it is for.</param>
    /// <param name="checkBy">The last day of the formal check.</param>
    /// <param name="unit">The unit as it is on file, or null.</param>
    /// <param name="day">The day of the submission.</param>
    /// <param name="answers">Its answers as they are sealed; null where the round has no form.</param>
    /// <param name="recommendation">Who has to recommend it; null where nobody has.</param>
    /// <param name="onFile">The register by which members of a consortium are named; null where there are none.</param>
    public SubmittedApplication Submission(
        RoundCall call,
        DateOnly? checkBy,
        Unit? unit,
        DateOnly day,
        SealedAnswers? answers = null,
        AskedRecommender? recommendation = null,
        MembersOnFile? onFile = null
    ) =>
        new()
        {
            Application = Id,
            Round = call.Round,
            Category = call.Category,
            RoundTitle = call.Title,
            Unit = Unit,
            UnitName = unit?.NameOn(day) ?? UnitName,
            Prefecture = unit?.Prefecture,
            Account = Account,
            Title = Title,
            Recommender = recommendation is null ? Recommender : "",
            Recommendation = recommendation,
            Subject = SubjectForm.Of(call, this, onFile).Subject,
            Documents = Documents,
            Discarded = Discarded,
            Answers = answers,
            CheckBy = checkBy,
            Officer = call.Officer,
            Numbers = call.Numbers,
        };
}
