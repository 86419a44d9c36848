using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>When members are reminded, and how long a link to confirm lives. It dies with the formal check before that.</summary>
public static class MembershipDeadlines
{
    /// <summary>Days a link lives from when it was sent.</summary>
    public const int LinkDays = 60;

    public static DateTimeOffset LinkUntil(DateTimeOffset sent) => Deadline.After(BeijingTime.DayOf(sent).AddDays(LinkDays));

    /// <summary>
    /// When the members are reminded that have not answered, or null: so many days before the check ends as the round says of
    /// reviews, once, and not on the day on which they were asked.
    /// </summary>
    public static DateTimeOffset? RemindAt(ApplicationState state) =>
        state is { CheckBy: { } by, Submission: { } s, Memberships: { AreReminded: false, Awaited.Count: > 0 } }
        && by.AddDays(-s.Numbers.ReminderDays) is var day
        && day > BeijingTime.DayOf(state.SubmittedAt)
            ? Deadline.After(day)
            : null;
}
