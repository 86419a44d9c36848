using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Tests.Units;

namespace Chuyi.Tests.Recommending;

/// <summary>A bureau that is asked to recommend two schools, and what it says.</summary>
internal static class SampleRecommendation
{
    /// <summary>Within the time to recommend.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 22, 1, 0, 0, TimeSpan.Zero);

    public static RecommendationTerms Terms { get; } = new() { Recommender = RecommenderKind.Bureau, Due = new(2026, 3, 30) };

    public static AskedRecommender OfBureau { get; } =
        new()
        {
            Unit = SampleUnits.Bureau.Id,
            UnitName = SampleUnits.Bureau.OfficialName,
            Terms = Terms,
            Deadline = new(2026, 3, 20, 9, 0, 0, TimeSpan.Zero),
        };

    public static RecommendationRequest Request { get; } =
        new()
        {
            Recommendation = CaseId.Recommendation(CaseId.Round(2026, "city-school", 1), SampleUnits.Bureau.Id),
            Round = CaseId.Round(2026, "city-school", 1),
            Category = "city-school",
            RoundTitle = new("批次", "round"),
            Asked = OfBureau,
            MaxDocumentBytes = 1024,
            ReminderDays = 3,
            Officer = "P.officer",
        };

    public static SealedDocument Sealed { get; } =
        new()
        {
            Id = "00000000000000aa",
            Kind = "recommendation-letter",
            FileName = "推荐函.pdf",
            ContentType = "application/pdf",
            Bytes = 10,
            Sha256 = new string('a', 64),
        };

    public static Candidate First { get; } = Of("A.first", "甲校");

    public static Candidate Second { get; } = Of("A.second", "乙校");

    public static RecommendationState Collecting { get; } = RecommendationState.Empty.With(new CandidateEntered(Request, First));

    /// <summary>Both schools wait, and no letter is there yet.</summary>
    public static RecommendationState WithoutLetter { get; } =
        Collecting.With(new CandidateEntered(Request, Second), new RecommendationAsked(2, Terms.Due));

    public static RecommendationState Asked { get; } = WithoutLetter.With(new LetterHandedIn(Sealed));

    /// <summary>The second school first, and the first one not at all.</summary>
    public static Recommend Answer { get; } = new([new("A.first", null, " 条件不足 "), new("A.second", 1, null)]);

    public static RecommendationState Given { get; } = Asked.With([.. RecommendationRules.Decide(Asked, Post(Answer)).Facts]);

    public static Candidate Of(string application, string unitName, string prefecture = "长沙市") =>
        new()
        {
            Application = CaseId.Parse(application),
            UnitName = unitName,
            Title = "改扩建",
            Prefecture = prefecture,
        };

    /// <summary>The same on other terms.</summary>
    public static RecommendationState On(RecommendationTerms terms) =>
        Asked with
        {
            Request = Request with { Asked = OfBureau with { Terms = terms } },
        };

    public static ReceivedAct Post(Act act, DateTimeOffset? at = null) =>
        new("id", CaseId.Recommendation(Request.Round, SampleUnits.Bureau.Id), "unit " + SampleUnits.Bureau.Id, at ?? Now, act);

    public static RecommendationState With(this RecommendationState state, params Fact[] facts) =>
        facts.Aggregate(state, (now, fact) => now.After(fact, Now));
}
