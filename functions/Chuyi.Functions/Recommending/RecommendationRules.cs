using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Recommending;

/// <summary>What a recommender may say, and what else its case takes.</summary>
public static class RecommendationRules
{
    public static Decision Decide(RecommendationState state, ReceivedAct received) =>
        received.Act switch
        {
            { TextFault: { } fault } => fault,
            AskRecommendation a => Enter(state, a),
            NoteCandidateGone or AskNewUnitContact or HandInLetter or Recommend or LockLink or RenewLink => state.Request is { } request
                ? Decide(state, request, received)
                : NotAsked,
            _ => Decision.NotHere,
        };

    private static Decision Decide(RecommendationState state, RecommendationRequest request, ReceivedAct received) =>
        received.Act switch
        {
            NoteCandidateGone g => state.Find(g.Application) is { IsOpen: true } open
                ? new CandidateGone(g.Application, open.Candidate.UnitName)
                : Nothing,
            AskNewUnitContact => MayAnswer(state) ? new NewUnitContactAsked() : Nothing,
            HandInLetter h => WhyNotAnswer(state, received.At) is { } closed ? closed : new LetterHandedIn(h.Document),
            Recommend r => WhyNotAnswer(state, received.At) is { } closed ? closed
            : RecommendationFaults.Of(state, r.Choices) is { } fault ? fault
            : new RecommendationGiven([.. r.Choices.Select(choice => Said(state, choice))], state.Letter),
            _ when WhyLinksEnded(state) is { } ended => Decision.NotNow(ended.Zh, ended.En),
            _ when state.AskedAt is null => NotYet(request),
            LockLink l => new LinkLocked(l.Link, received.Actor),
            _ => new LinkRenewed(RecommendationDeadlines.LinkUntil(request)),
        };

    /// <summary>Whether the recommender can say something now; whether it is in time is held against its receipt.</summary>
    public static bool MayAnswer(RecommendationState state) => state.Stage == RecommendationStage.Asked;

    /// <summary>Whether it sees an application and its documents.</summary>
    public static bool MaySee(RecommendationState state, string application) => state.Find(application) is { IsGone: false };

    /// <summary>Why its links have ended, or null.</summary>
    public static Sentence? WhyLinksEnded(RecommendationState state) =>
        state.Stage == RecommendationStage.Ended
            ? new("推荐期限已经届满，推荐随之截止。", "The time to recommend is over, and the link with it.")
            : null;

    /// <summary>Why nothing can be said now, or null.</summary>
    public static Refusal? WhyNotAnswer(RecommendationState state, DateTimeOffset at) =>
        state.Stage == RecommendationStage.Ended || Deadline.IsPast(state.Request!.Asked.Terms.Due, at) ? TooLate(state.Request!)
        : state.Stage == RecommendationStage.Collecting ? NotYet(state.Request!)
        : state.Stage == RecommendationStage.Given
            ? Decision.NotNow("没有待推荐的申报；已经作出的推荐不能更改。", "Nothing waits to be recommended; what was said stands.")
        : null;

    private static Decision Enter(RecommendationState state, AskRecommendation asked) =>
        state.Find(asked.Candidate.Application) is not null ? Decision.Of()
        : state.Stage == RecommendationStage.Ended ? TooLate(state.Request!)
        : new CandidateEntered(state.Request ?? asked.Request, asked.Candidate);

    private static SaidOfCandidate Said(RecommendationState state, RecommendationChoice choice) =>
        new()
        {
            Application = choice.Application,
            UnitName = state.Find(choice.Application)!.Candidate.UnitName,
            Place = choice.Place,
            Reason = choice.Place is null ? choice.Reason!.Trim() : null,
        };

    private static Refusal TooLate(RecommendationRequest request) =>
        new(
            "too-late",
            $"推荐已于{Deadline.Say(request.Asked.Terms.Due).Zh}截止，不再受理。",
            $"The time to recommend ended on {Deadline.Say(request.Asked.Terms.Due).En}; nothing is taken any more.",
            409
        );

    private static Refusal NotYet(RecommendationRequest request) =>
        Decision.NotNow(
            $"申报尚未截止（{Deadline.Say(request.Asked.Deadline).Zh}），截止后再行推荐。",
            $"The call is open until {Deadline.Say(request.Asked.Deadline).En}; please recommend after that."
        );

    private static Refusal Nothing { get; } = Decision.NotNow("该申报不在待推荐之列。", "Nothing of that waits to be recommended.");

    private static Refusal NotAsked { get; } = Decision.NotNow("尚未请该单位推荐。", "Nobody has asked for this recommendation.");
}
