using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;

namespace Chuyi.Functions.Applications;

/// <summary>What comes of a recommendation for the application, and of none.</summary>
public static class CandidateRules
{
    /// <summary>What is not recommended is not accepted. What has left the round meanwhile stays what it is.</summary>
    public static Decision Hear(ApplicationState state, ReceivedRecommendation received) =>
        state.AwaitedRecommender is null || state.Stage is not (ApplicationStage.Checking or ApplicationStage.Supplement) ? NotAwaited
        : received.Place is null ? new NotRecommended(received)
        : new Recommended(received);

    private static Refusal NotAwaited { get; } = Decision.NotNow("该申报不待推荐。", "This application waits for no recommendation.");

    /// <summary>Why it cannot be accepted yet.</summary>
    public static Refusal Awaits(AskedRecommender asked) =>
        Decision.NotNow(
            $"尚未收到{asked.UnitName}的推荐意见（{Deadline.Say(asked.Terms.Due).Zh}截止），此前不能受理。",
            $"{asked.UnitName} has not recommended it yet (by {Deadline.Say(asked.Terms.Due).En}); before that it cannot be accepted."
        );

    /// <summary>What the case asks of its recommender.</summary>
    public static AskRecommendation Ask(SubmittedApplication s, AskedRecommender asked) =>
        new(
            new()
            {
                Recommendation = CaseId.Recommendation(s.Round, asked.Unit),
                Round = s.Round,
                Category = s.Category,
                RoundTitle = s.RoundTitle,
                Asked = asked,
                MaxDocumentBytes = s.Numbers.MaxDocumentBytes,
                ReminderDays = s.Numbers.ReminderDays,
                Officer = s.Officer,
            },
            new()
            {
                Application = s.Application,
                UnitName = s.UnitName,
                SubjectName = s.Subject?.Name,
                Title = s.Title,
                Prefecture = s.Prefecture,
            }
        );
}
