using System.Collections.Immutable;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;

namespace Chuyi.Functions.Applications;

/// <summary>An application: the fold of its facts.</summary>
public sealed partial record ApplicationState : ICaseState<ApplicationState>, ISummarized, IWorked
{
    public static ApplicationState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Application;

    public ApplicationStage Stage { get; init; }

    /// <summary>What was submitted, or null before.</summary>
    public SubmittedApplication? Submission { get; init; }

    /// <summary>Until when it can be submitted anew, where the submission was taken back and no other has come; else null.</summary>
    public DateTimeOffset? AnewUntil { get; init; }

    /// <summary>How often it was submitted: more than once where it was taken back.</summary>
    public int Submissions { get; init; }

    /// <summary>The number of the receipt, or empty before.</summary>
    public string Receipt { get; init; } = "";

    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The dossier as it is now: sealed documents, supplements included.</summary>
    public IReadOnlyList<SealedDocument> Documents { get; init; } = [];

    /// <summary>The last day of the formal check; null while the clock stands still and afterwards.</summary>
    public DateOnly? CheckBy { get; init; }

    public bool CheckIsOverdue { get; init; }

    public SupplementOrder? Supplement { get; init; }

    public DateTimeOffset SupplementAskedAt { get; init; }

    public bool WasSupplemented { get; init; }

    /// <summary>When the supplement came in.</summary>
    public DateTimeOffset SupplementedAt { get; init; }

    /// <summary>Whether the round counts it among its applications, or did.</summary>
    public bool WasAccepted { get; init; }

    public Placement? Place { get; init; }

    public bool IsPromoted { get; init; }

    /// <summary>Where it stands on the list, between the ranking and what comes of it; null before and after.</summary>
    public Standing? Standing => Stage == ApplicationStage.Placed ? Place?.Standing : null;

    public string? Number { get; init; }

    /// <summary>The certificate's number as it is printed.</summary>
    public string? WrittenNumber { get; init; }

    /// <summary>Why it ended against the wish of its unit, or null.</summary>
    public Sentence? WhyOver { get; init; }

    /// <summary>What is designated of it, as everybody may read it; null for the unit itself.</summary>
    public Designee? Designee =>
        Submission?.Subject?.Shown is { Members: not null } consortium
            ? consortium with
            {
                Members = [.. Memberships.Listed.Select(member => member.Shown)],
            }
            : Submission?.Subject?.Shown;

    /// <summary>What its recommender has said; null before, and where none is asked.</summary>
    public ReceivedRecommendation? Recommendation { get; init; }

    /// <summary>Who has to recommend it and has said nothing yet, or null.</summary>
    public AskedRecommender? AwaitedRecommender => Recommendation is null && !IsOver ? Submission?.Recommendation : null;

    /// <summary>The members of a consortium, and what they have said.</summary>
    public Memberships Memberships { get; init; } = Memberships.None;

    public CaseTags Tags => Submission is { } s ? CaseTags.Of(s.Round, s.Category, Stage) : CaseTags.None;

    public bool MayOutlastRound => IsOver;

    public IReadOnlyList<WorkItem> Work(CaseId self) =>
        Submission is not { } s
            ? []
            : Stage switch
            {
                ApplicationStage.Checking => [WorkItem.OfOffice(WorkKind.Check, self, ApplicationWords.Name(s), CheckBy)],
                ApplicationStage.Supplement => [OfUnit(WorkKind.Supplement, self, Supplement?.Due)],
                ApplicationStage.Designated => [OfUnit(WorkKind.TakeCertificate, self, null)],
                _ => [],
            };

    private WorkItem OfUnit(WorkKind kind, CaseId self, DateOnly? due) =>
        new()
        {
            Holder = Submission!.Unit,
            Kind = kind,
            Case = self,
            Name = new(Submission.Title, Submission.Title),
            Due = due,
        };

    /// <summary>What people call it; null before it is handed in.</summary>
    public CaseName? Called => Summary?.Name;

    public CaseSummary? Summary =>
        Submission is { } s
            ? new ApplicationSummary(s.Round, s.Application)
            {
                Stage = Stage,
                Unit = s.Unit,
                UnitName = s.UnitName,
                Prefecture = s.Prefecture,
                NamedPlace = s.NamedPlace,
                NewName = s.NewName,
                Designee = Designee,
                Parties = s.Subject?.Parties is { Count: > 0 } parties ? parties : null,
                Title = s.Title,
                Recommender = s.Recommendation?.UnitName ?? s.Recommender,
                RecommenderUnit = s.Recommendation?.Unit,
                Nomination = Recommendation?.Place,
                ReceivedAt = SubmittedAt,
                Receipt = Receipt,
                Due =
                    Stage == ApplicationStage.Checking ? CheckBy
                    : Stage == ApplicationStage.Supplement ? Supplement?.Due
                    : null,
                Score = Place?.Score,
                Rank = Place?.Rank,
                Number = WrittenNumber,
            }
            : null;

    /// <summary>The sealed answers to the form of the round; null where it has none.</summary>
    public SealedAnswers? Answers { get; init; }

    public bool IsOver =>
        Stage
            is ApplicationStage.Refused
                or ApplicationStage.Withdrawn
                or ApplicationStage.DeemedWithdrawn
                or ApplicationStage.Struck
                or ApplicationStage.Designated
                or ApplicationStage.NotDesignated;

    /// <summary>The day on which it came to each of its stages last.</summary>
    public ImmutableDictionary<ApplicationStage, DateOnly> Reached { get; init; } = ImmutableDictionary<ApplicationStage, DateOnly>.Empty;

    public ApplicationState After(Fact fact, DateTimeOffset at)
    {
        var next = Follow(fact, at) with { Memberships = Memberships.After(fact, at) };
        return next.Stage == Stage ? next : next with { Reached = Reached.SetItem(next.Stage, BeijingTime.DayOf(at)) };
    }
}
