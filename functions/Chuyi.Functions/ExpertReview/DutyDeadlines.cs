using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The last day of a review, when its expert is reminded of it, and how long the link to it lives.</summary>
public static class DutyDeadlines
{
    /// <summary>Days a link lives beyond the due date, so that a late expert can still act.</summary>
    public const int LinkDaysAfterDue = 30;

    /// <summary>Days a renewed link lives at least.</summary>
    public const int LinkDaysRenewed = 7;

    /// <summary>The last day of a review that is asked for at an instant: calendar days, the day itself not counted.</summary>
    public static DateOnly Due(DateTimeOffset asked, RoundNumbers numbers) => BeijingTime.DayOf(asked).AddDays(numbers.ReviewDays);

    /// <summary>The last day for who takes over from another: never earlier than that of the panel.</summary>
    public static DateOnly DueOfSuccessor(DateTimeOffset asked, RoundNumbers numbers, DateOnly panel) => Later(Due(asked, numbers), panel);

    /// <summary>When the expert is reminded next: before the due date, when it has passed, and again until the office acts.</summary>
    public static DateTimeOffset? RemindAt(DutyState state)
    {
        if (state is not { Stage: DutyStage.Invited or DutyStage.Reviewing, Invitation.Numbers: { } numbers, Due: { } due })
            return null;
        var day =
            state.Reminders == 0 ? due.AddDays(-numbers.ReminderDays) : due.AddDays(numbers.OverdueReminderDays * (state.Reminders - 1));
        return Deadline.After(day);
    }

    /// <summary>When an expert who has not signed is replaced, by the rule of the round; null where it has none.</summary>
    public static DateTimeOffset? ReplaceAt(DutyState state) =>
        state.Stage is DutyStage.Invited or DutyStage.Reviewing ? ReplacedFrom(state) : null;

    /// <summary>From when on the round gives to another what its expert has not signed; null where it has no such rule.</summary>
    public static DateTimeOffset? ReplacedFrom(DutyState state) =>
        state is { Invitation.Numbers.ReplaceAfterDays: { } days, Due: { } due } ? Deadline.After(due.AddDays(days)) : null;

    /// <summary>When a link to the review dies that is sent at an instant.</summary>
    public static DateTimeOffset LinkUntil(DateOnly due, DateTimeOffset sent)
    {
        var (last, least) = (due.AddDays(LinkDaysAfterDue), BeijingTime.DayOf(sent).AddDays(LinkDaysRenewed));
        return Deadline.After(Later(last, least));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
