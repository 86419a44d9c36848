using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Chuyi.Tests.Applications;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>The line of the process tells the days of each step.</summary>
public class StepTimeTests
{
    private static readonly DateOnly First = new(2026, 3, 2),
        Last = new(2026, 3, 20);

    [Fact]
    public void A_step_is_told_by_its_first_day_and_its_last_as_far_as_they_are_known()
    {
        Assert.Equal("2026年3月2日至2026年3月20日", StepTime.Between(First, Last)?.Zh);
        Assert.Equal("2026年3月2日起", StepTime.Between(First, null)?.Zh);
        Assert.Equal("2026年3月2日", StepTime.Between(First, First)?.Zh);
        Assert.Null(StepTime.Between(null, Last));
        Assert.Equal("待补正，至2026年3月20日", StepTime.Of(new("待补正", "To supplement"), null, StepTime.Until(Last))?.Zh);
        Assert.Null(StepTime.Of(null, null));
    }

    [Fact]
    public void The_days_of_a_round_follow_from_its_facts()
    {
        var at = new DateTimeOffset(First, new TimeOnly(1, 0), TimeSpan.Zero);
        var open = RoundState.Empty.After(new RoundOpened(SampleRound.Call), at);
        var announced = open with
        {
            Stage = RoundStage.Announced,
            Reached = open.Reached.SetItem(RoundStage.Closed, Last).SetItem(RoundStage.Review, Last.AddDays(3)),
        };

        Assert.StartsWith("至", RoundProgress.Of(open)[0].When?.Zh, StringComparison.Ordinal);
        Assert.StartsWith("2026年3月2日至", RoundProgress.Of(announced)[0].When?.Zh, StringComparison.Ordinal);
        Assert.Equal("2026年3月20日至2026年3月23日", RoundProgress.Of(announced)[1].When?.Zh);
        Assert.Equal("2026年3月23日起", RoundProgress.Of(announced)[2].When?.Zh);
    }

    [Fact]
    public void The_step_at_which_an_application_stands_says_until_when()
    {
        var numbers = RoundNumbers.Proposed;
        var at = new DateTimeOffset(First, new TimeOnly(1, 0), TimeSpan.Zero);
        var checking = ApplicationState.Empty.After(new Submitted(SampleApplication.Of(Last, numbers, []), "回执"), at);
        var accepted = checking.After(new Accepted(), at.AddDays(2));

        Assert.EndsWith("2026年3月2日，至2026年3月20日", ApplicationProgress.Of(checking)[1].When?.Zh, StringComparison.Ordinal);
        Assert.Equal("2026年3月2日至2026年3月4日", ApplicationProgress.Of(accepted)[1].When?.Zh);
    }
}
