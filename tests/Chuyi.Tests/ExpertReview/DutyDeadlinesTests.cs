using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Xunit;
using static Chuyi.Tests.Policy.Dates;

namespace Chuyi.Tests.ExpertReview;

public class DutyDeadlinesTests
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Default(2, 1, 3);

    [Theory]
    [InlineData("2026-03-20", "18:00", "2026-04-03")]
    [InlineData("2026-03-20", "23:59", "2026-04-03")] // the last minute of the day it is asked for
    [InlineData("2026-03-21", "00:00", "2026-04-04")]
    [InlineData("2026-02-06", "09:00", "2026-02-20")] // calendar days: over Spring Festival like any others
    [InlineData("2024-02-15", "09:00", "2024-02-29")]
    [InlineData("2026-12-20", "09:00", "2027-01-03")] // into a year without a schedule, which no calendar day needs
    public void A_review_has_the_calendar_days_of_the_round(string day, string time, string due) =>
        Assert.Equal(On(due), DutyDeadlines.Due(At(day, time), Numbers));

    [Fact]
    public void Who_takes_over_has_as_long_and_never_less_than_the_panel()
    {
        Assert.Equal(On("2026-04-10"), DutyDeadlines.DueOfSuccessor(At("2026-03-27", "09:00"), Numbers, On("2026-04-03")));
        Assert.Equal(On("2026-04-30"), DutyDeadlines.DueOfSuccessor(At("2026-03-27", "09:00"), Numbers, On("2026-04-30")));
    }

    [Theory]
    [InlineData(0, "2026-04-01")] // three whole days before the last day ends
    [InlineData(1, "2026-04-04")] // when it has ended
    [InlineData(2, "2026-04-11")]
    [InlineData(3, "2026-04-18")]
    public void An_expert_is_reminded_before_and_after_the_due_date_and_then_weekly(int reminders, string morning)
    {
        var state = Reviewing("2026-04-03");
        for (var n = 1; n <= reminders; n++)
            state = state.After(new ReviewReminded(n, n > 1), At("2026-04-01", "00:00"));

        Assert.Equal(At(morning, "00:00"), DutyDeadlines.RemindAt(state));
    }

    [Fact]
    public void Who_signed_or_declined_or_was_released_is_not_reminded()
    {
        var state = Reviewing("2026-04-03");

        Assert.Null(DutyDeadlines.RemindAt(state.After(new SheetsSigned(1), state.At)));
        Assert.Null(DutyDeadlines.RemindAt(state.After(new InvitationDeclined("出差"), state.At)));
        Assert.Null(DutyDeadlines.RemindAt(state.After(new DutyReleased(new("理由", "reason")), state.At)));
        Assert.Null(DutyDeadlines.RemindAt(DutyState.Empty));
    }

    [Fact]
    public void An_application_that_is_added_moves_the_due_date_and_the_reminders_begin_anew()
    {
        var state = Reviewing("2026-04-03")
            .After(new ReviewReminded(1, false), At("2026-04-01", "00:00"))
            .After(new ItemAdded(new() { Application = "A.y", Due = On("2026-04-15") }), At("2026-04-01", "10:00"));

        Assert.Equal(At("2026-04-13", "00:00"), DutyDeadlines.RemindAt(state));
    }

    [Theory]
    [InlineData("2026-03-20", "2026-05-04")] // thirty days beyond the due date, to the end of the day
    [InlineData("2026-04-26", "2026-05-04")]
    [InlineData("2026-04-27", "2026-05-05")] // a week at least
    [InlineData("2026-06-01", "2026-06-09")]
    public void A_link_outlives_the_due_date_and_is_never_dead_on_arrival(string sent, string dead) =>
        Assert.Equal(At(dead, "00:00"), DutyDeadlines.LinkUntil(On("2026-04-03"), At(sent, "18:00")));

    [Fact]
    public void Every_letter_brings_a_link_that_lives()
    {
        var late = Reviewing("2026-04-03").After(new ReviewReminded(9, true), At("2026-06-01", "00:00"));

        Assert.Equal(At("2026-06-09", "00:00"), DutyLetters.For(late, new ReviewReminded(9, true)).First().Link?.Until);
    }

    private static DutyState Reviewing(string due) =>
        DutyState
            .Empty.After(
                new ExpertInvited(
                    new Invitation
                    {
                        Round = CaseId.Round(2026, "secondary-school", 1),
                        Category = "secondary-school",
                        RoundTitle = new("批次", "round"),
                        Pool = "pool",
                        Expert = "E1",
                        Items = ["A.x"],
                        Due = On(due),
                        Officer = "P.officer",
                        Numbers = Numbers,
                    }
                ),
                At("2026-03-20", "18:00")
            )
            .After(new InvitationAccepted(), At("2026-03-21", "09:00"));
}
