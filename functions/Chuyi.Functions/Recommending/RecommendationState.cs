using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Recommending;

/// <summary>What one recommender says of the applications of a round: the fold of its facts.</summary>
public sealed record RecommendationState : ICaseState<RecommendationState>, ISummarized, IWorked
{
    public static RecommendationState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Recommendation;

    /// <summary>What it is asked for, or null before.</summary>
    public RecommendationRequest? Request { get; init; }

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<CandidateStanding> Candidates { get; init; } = [];

    /// <summary>Its letter, or null before.</summary>
    public SealedDocument? Letter { get; init; }

    /// <summary>When it was asked, after the call had closed.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    public bool IsEnded { get; init; }

    public int Reminders { get; init; }

    /// <summary>When the latest fact happened: a letter that follows is sent then.</summary>
    public DateTimeOffset At { get; init; }

    [JsonIgnore]
    public IReadOnlyList<CandidateStanding> Open => [.. Candidates.Where(one => one.IsOpen)];

    /// <summary>How many places it has given.</summary>
    [JsonIgnore]
    public int Placed => Candidates.Count(one => one.Place is not null);

    [JsonIgnore]
    public int Declined => Candidates.Count(one => one.DeclinedBecause is not null);

    public RecommendationStage Stage =>
        Request is null ? RecommendationStage.None
        : IsEnded ? RecommendationStage.Ended
        : AskedAt is null ? RecommendationStage.Collecting
        : Candidates.Any(one => one.IsOpen) ? RecommendationStage.Asked
        : RecommendationStage.Given;

    public CaseTags Tags => Request is { } r ? CaseTags.Of(r.Round, r.Category, Stage) : CaseTags.None;

    public bool MayOutlastRound => Stage is RecommendationStage.Given or RecommendationStage.Ended;

    public CaseSummary? Summary =>
        Request is { } r
            ? new RecommendationSummary(RecommendationSummary.IndexOf(r.Round), r.Recommendation)
            {
                Stage = Stage,
                Unit = r.Asked.Unit,
                UnitName = r.Asked.UnitName,
                Due = r.Asked.Terms.Due,
                Candidates = Candidates.Count(one => !one.IsGone),
                Placed = Placed,
                Declined = Declined,
            }
            : null;

    public IReadOnlyList<WorkItem> Work(CaseId self) =>
        Stage == RecommendationStage.Asked && Reminders > 0 && Request is { } r
            ? [WorkItem.OfOffice(WorkKind.PressRecommender, self, RecommendationWords.Name(r), r.Asked.Terms.Due)]
            : [];

    public CandidateStanding? Find(string application) => Candidates.FirstOrDefault(one => one.Candidate.Application == application);

    public RecommendationState After(Fact fact, DateTimeOffset at) =>
        Follow(fact) with
        {
            At = at,
            AskedAt = fact is RecommendationAsked ? at : AskedAt,
        };

    private RecommendationState Follow(Fact fact) =>
        fact switch
        {
            CandidateEntered e => this with { Request = Request ?? e.Request, Candidates = [.. Candidates, new(e.Candidate)] },
            CandidateGone g => this with { Candidates = Changed(g.Application, one => one with { IsGone = true }) },
            LetterHandedIn l => this with { Letter = l.Document },
            RecommendationReminded r => this with { Reminders = r.Times },
            RecommendationGiven g => g.Said.Aggregate(this, (state, said) => state.Say(said)),
            RecommendationEnded => this with
            {
                IsEnded = true,
                Candidates = [.. Candidates.Select(one => one with { IsLapsed = one.IsOpen })],
            },
            _ => this,
        };

    private RecommendationState Say(SaidOfCandidate said) =>
        this with
        {
            Candidates = Changed(said.Application, one => one with { Place = said.Place, DeclinedBecause = said.Reason }),
        };

    private List<CandidateStanding> Changed(string application, Func<CandidateStanding, CandidateStanding> change) =>
        [.. Candidates.Select(one => one.Candidate.Application == application ? change(one) : one)];
}
