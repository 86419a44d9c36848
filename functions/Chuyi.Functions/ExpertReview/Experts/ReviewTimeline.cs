using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What will happen when while a panel reviews, by the numbers of the round alone.</summary>
public static class ReviewTimeline
{
    // Where the round replaces nobody they go on until the office acts: of these the first are told.
    private const int Reminders = 3;

    /// <summary>In order of time, for who has the last day of the round; none before experts are drawn.</summary>
    public static IReadOnlyList<ReviewMoment> Of(RoundState state, DateTimeOffset now)
    {
        if (state is not { Draw: { Due: var due }, Opening.Numbers: { } numbers })
            return [];
        List<(DateTimeOffset At, Sentence What)> all =
        [
            (Deadline.After(due.AddDays(-numbers.ReminderDays)), new("提醒尚未签署的专家", "Who has not signed is reminded")),
            (
                Deadline.After(due),
                new("评审期限届满；再次提醒，并告知经办部门", "The review is over; reminded again, and the office is told")
            ),
            .. Enumerable
                .Range(1, numbers.ReplaceAfterDays / numbers.OverdueReminderDays ?? Reminders)
                .Select(n =>
                    (
                        Deadline.After(due.AddDays(n * numbers.OverdueReminderDays)),
                        new Sentence("逾期再次提醒", "Reminded again, as overdue")
                    )
                ),
            (Deadline.After(due.AddDays(DutyDeadlines.LinkDaysAfterDue)), new("最初发出的链接过期", "The links sent first expire")),
        ];
        if (numbers.ReplaceAfterDays is { } days)
        {
            var replaced = Deadline.After(due.AddDays(days));
            all =
            [
                .. all.Where(one => one.At < replaced),
                (replaced, new("仍未签署的专家由后备专家接替，原链接失效", "Who has still not signed is replaced, and their link is dead")),
            ];
        }
        return [.. all.OrderBy(one => one.At).Select(one => new ReviewMoment(one.At, one.What, one.At <= now))];
    }
}
