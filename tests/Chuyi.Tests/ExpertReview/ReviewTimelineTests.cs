using System.Globalization;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <summary>What will happen when while a panel reviews, as the office reads it beforehand.</summary>
public class ReviewTimelineTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_in_order_of_time_and_says_what_is_past()
    {
        var moments = ReviewTimeline.Of(SampleRound.Review, Now);
        Assert.Equal(moments.Select(one => one.At).Order(), moments.Select(one => one.At));
        Assert.Equal([true, false, false, false, false, false], moments.Select(one => one.IsPast));
        Assert.Equal(Deadline.After(new(2026, 4, 1)), moments[0].At);
        Assert.Empty(ReviewTimeline.Of(SampleRound.Closed, Now));
    }

    [Fact]
    public void Where_the_round_replaces_who_is_late_nothing_comes_after_that()
    {
        var state = SampleRound.Review;
        var moments = ReviewTimeline.Of(With(state, 10), Now);
        Assert.Equal(Deadline.After(new(2026, 4, 14)), moments[^1].At);
        Assert.Contains("接替", moments[^1].What.Zh, StringComparison.Ordinal);
    }

    /// <summary>
    /// Whatever the round says, and given more time or not: an expert of the panel is written to, and replaced, when it is said.
    /// </summary>
    [Theory]
    [InlineData(null, null)]
    [InlineData(10, null)]
    [InlineData(7, null)] // on the very day of a reminder
    [InlineData(null, "2026-05-01")]
    [InlineData(30, "2026-05-01")]
    public void What_it_says_is_what_happens_to_who_does_not_sign(int? days, string? later)
    {
        var round = days is { } late ? With(SampleRound.Review, late) : SampleRound.Review;
        var duty = Invited(round);
        if (later is not null)
        {
            var due = DateOnly.Parse(later, CultureInfo.InvariantCulture);
            round = round.After(new ReviewsExtended(due, "考试周", null), Now);
            duty = duty.After(new DutyExtended(due, new("考试周", "exams")), Now);
        }
        var said = ReviewTimeline.Of(round, Now);
        var happens = new List<(DateTimeOffset At, string What)>();
        // Three after the last day; where nobody is replaced it goes on so.
        while ((days is not null || duty.Reminders < 5) && DutyDeadlines.RemindAt(duty) is { } at)
        {
            if (DutyDeadlines.ReplaceAt(duty) is { } replaced && replaced <= at)
            {
                happens.Add((replaced, "接替"));
                break;
            }
            happens.Add((at, "提醒"));
            duty = duty.After(new ReviewReminded(duty.Reminders + 1, duty.Reminders > 0), at);
        }
        var expires = DutyDeadlines.LinkUntil(duty.Due!.Value, Now);
        if (happens[^1].What != "接替" || expires < happens[^1].At)
            happens.Add((expires, "过期"));

        Assert.Equal(happens.OrderBy(one => one.At).Select(one => one.At), said.Select(one => one.At));
        Assert.All(
            happens.OrderBy(one => one.At).Zip(said),
            pair => Assert.Contains(pair.First.What, pair.Second.What.Zh, StringComparison.Ordinal)
        );
    }

    private static DutyState Invited(RoundState round) =>
        DutyState
            .Empty.After(
                new ExpertInvited(
                    new()
                    {
                        Round = SampleRound.Id,
                        Category = "secondary-school",
                        RoundTitle = SampleRound.Call.Title,
                        Pool = "pool",
                        Expert = "E1",
                        Items = ["A.x"],
                        Due = round.Draw!.Due,
                        Officer = "P.officer",
                        Numbers = round.Opening!.Numbers,
                    }
                ),
                Now
            )
            .After(new InvitationAccepted(), Now);

    private static RoundState With(RoundState state, int days) =>
        state with
        {
            Opening = state.Opening! with { Numbers = state.Opening.Numbers with { ReplaceAfterDays = days } },
        };
}
