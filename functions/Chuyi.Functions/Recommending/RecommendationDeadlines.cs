using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Recommending;

/// <summary>When a recommender is reminded, how long its link lives, and how long a round gives it.</summary>
public static class RecommendationDeadlines
{
    /// <summary>Calendar days after the deadline of the call that are proposed.</summary>
    public const int ProposedDays = 10;

    /// <summary>The most that a round gives.</summary>
    public const int MostDays = 60;

    /// <summary>Days that a link lives after the last one to recommend.</summary>
    public const int LinkDaysAfterDue = 30;

    /// <summary>The last day, so many days after that of the call.</summary>
    public static DateOnly Due(DateTimeOffset deadline, int days) => Deadline.LastDayBefore(deadline).AddDays(days);

    /// <summary>
    /// When the next reminder is due, or null: as many days before the last one as the round says of reviews, and the day before
    /// it; none on the day on which it was asked.
    /// </summary>
    public static DateTimeOffset? RemindAt(RecommendationState state) =>
        state is { AskedAt: { } asked, Request: { } request }
            ? Days(request)
                .Where(day => day > BeijingTime.DayOf(asked))
                .Skip(state.Reminders)
                .Select(day => (DateTimeOffset?)Deadline.After(day.AddDays(-1)))
                .FirstOrDefault()
            : null;

    private static IEnumerable<DateOnly> Days(RecommendationRequest request) =>
        new[] { request.ReminderDays, 1 }.Distinct().Order().Reverse().Select(days => request.Asked.Terms.Due.AddDays(-days));

    /// <summary>A link opens nothing new once the last day is over; whoever has opened it by then still reads what came of it.</summary>
    public static DateTimeOffset LinkUntil(RecommendationRequest request) =>
        Deadline.After(request.Asked.Terms.Due.AddDays(LinkDaysAfterDue));
}
