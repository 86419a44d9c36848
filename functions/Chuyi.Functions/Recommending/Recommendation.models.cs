using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Recommending;

/// <param name="View">What the recommender is asked, and has said.</param>
/// <param name="Now">When it is looked at.</param>
public sealed record RecommendationModel(CaseView<RecommendationState> View, DateTimeOffset Now)
{
    /// <summary>Whether the form is there: the last day may be over before the workflow has said so.</summary>
    public bool MayAnswer => RecommendationRules.MayAnswer(View.State) && !Deadline.IsPast(View.State.Request!.Asked.Terms.Due, Now);

    /// <summary>The letter that counts: one that was handed in just now may not be recorded yet.</summary>
    public SealedDocument? Letter =>
        View.Untaken.Select(act => act.Act).OfType<HandInLetter>().LastOrDefault()?.Document ?? View.State.Letter;
}

/// <param name="Recommendation">The case of the recommender.</param>
/// <param name="Candidate">What it has said of the application.</param>
/// <param name="Application">The application as it stands.</param>
public sealed record CandidateModel(string Recommendation, CandidateStanding Candidate, ApplicationState Application);

/// <param name="Call">The round.</param>
/// <param name="All">Those whom applications of it ask.</param>
public sealed record RecommendersModel(RoundCall Call, IReadOnlyList<RecommendationSummary> All);
