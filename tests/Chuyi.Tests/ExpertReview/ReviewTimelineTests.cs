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

    private static RoundState With(RoundState state, int days) =>
        state with
        {
            Opening = state.Opening! with { Numbers = state.Opening.Numbers with { ReplaceAfterDays = days } },
        };
}
