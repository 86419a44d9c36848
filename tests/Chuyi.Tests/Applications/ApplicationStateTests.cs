using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.Applications;

/// <summary>What an application's page says of it once the list is made.</summary>
public class ApplicationStateTests
{
    private static readonly NoticePeriod Days = SampleRound.Notice.Period;

    [Theory]
    [InlineData(Standing.Proposed)]
    [InlineData(Standing.Reserve)]
    [InlineData(Standing.NotProposed)]
    public void Where_it_stands_on_the_list_is_known_from_the_ranking_until_the_outcome(Standing standing)
    {
        var placed = After(Placed(standing));

        Assert.Equal(standing, placed.Standing);
        Assert.Null(After(Placed(standing), new NotDesignated("湘教通〔2026〕88号")).Standing);
        Assert.Null(After(Placed(standing), new Struck("属实")).Standing);
    }

    [Fact]
    public void Who_moved_up_is_proposed() => Assert.Equal(Standing.Proposed, After(Placed(Standing.Reserve), new Promoted(Days)).Standing);

    [Theory]
    [InlineData("湘教通〔2026〕88号", null, "本批次未予认定（湘教通〔2026〕88号）。")]
    [InlineData(null, "没有可认定的申报", "没有可认定的申报")]
    public void One_that_is_not_designated_says_why(string? number, string? reason, string said)
    {
        var over = After(Placed(Standing.Reserve), new NotDesignated(number, reason));

        Assert.Equal(ApplicationStage.NotDesignated, over.Stage);
        Assert.Contains(said, over.WhyOver?.Zh, StringComparison.Ordinal);
    }

    private static Placed Placed(Standing standing) =>
        new(
            new()
            {
                Rank = 2,
                Score = 85,
                Standing = standing,
                Notice = Days,
            }
        );

    private static ApplicationState After(params Fact[] facts) =>
        facts.Aggregate(ApplicationState.Empty, (state, fact) => state.After(fact, SampleRound.Now));
}
