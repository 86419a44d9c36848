using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.ExpertReview;

/// <summary>When the office may give experts more time: while the panel reviews, later than before, and not for ever.</summary>
public static class ReviewExtension
{
    /// <summary>Days after the day on which it is decided, at most.</summary>
    public const int MostDays = 60;

    /// <summary>Whether the office may do so now.</summary>
    public static bool IsOpen(RoundState state) => state.Stage == RoundStage.Review && !state.ReviewsAreIn;

    public static Decision Decide(RoundState state, ExtendReviews act, DateTimeOffset at) =>
        !IsOpen(state) ? Decision.NotNow("当前没有进行中的专家评审。", "No review is going on now.")
        : string.IsNullOrWhiteSpace(act.Reason)
            ? new Refusal("no-reason", "延长评审期限须说明理由。", "To give more time needs a reason.") { Field = "reason" }
        : act.Expert is { } expert && (!state.Panel.Contains(expert) || state.Done.Contains(expert))
            ? new Refusal("expert", "该专家不在评审中，或者已经签署。", "This expert is not on the panel, or has signed.")
        : act.Due <= BeijingTime.DayOf(at) || act.Due > BeijingTime.DayOf(at).AddDays(MostDays) || act.Due <= DueOf(state, act.Expert)
            ? new Refusal(
                "due",
                $"新的期限须晚于今日和原定的{BeijingTime.Say(DueOf(state, act.Expert)).Zh}，且不超过 {MostDays} 天。",
                $"The new last day is after today and after {BeijingTime.Say(DueOf(state, act.Expert)).En}, within {MostDays} days."
            )
        : new ReviewsExtended(act.Due, act.Reason.Trim(), act.Expert);

    // Of one expert a day of their own, where that is later than the panel's.
    private static DateOnly DueOf(RoundState state, string? expert) =>
        expert is not null && state.OwnDues.TryGetValue(expert, out var own) && own > state.Draw!.Due ? own : state.Draw!.Due;

    /// <summary>Whom it concerns.</summary>
    public static IEnumerable<string> Of(RoundState state, ReviewsExtended extended) =>
        extended.Expert is { } one ? [one] : state.Panel.Where(expert => !state.Done.Contains(expert));
}
