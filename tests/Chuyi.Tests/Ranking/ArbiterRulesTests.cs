using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Xunit;

namespace Chuyi.Tests.Ranking;

/// <summary>When one more expert is asked for an application.</summary>
public class ArbiterRulesTests
{
    private static readonly RoundNumbers Twenty = RoundNumbers.Default(1, 1, 3) with { ArbiterSpread = 20 };

    [Fact]
    public void It_is_asked_where_totals_are_further_apart_than_the_round_says_and_not_where_they_are_as_far()
    {
        Assert.False(ArbiterRules.AreApart(Twenty, [Of(90), Of(70), Of(80)]));
        Assert.True(ArbiterRules.AreApart(Twenty, [Of(90), Of(80), [69, 70, 70, 70]]));
        Assert.False(ArbiterRules.AreApart(Twenty, [Of(100)]));
        Assert.False(ArbiterRules.AreApart(Twenty, []));
    }

    [Fact]
    public void A_round_that_says_nothing_asks_nobody_and_so_does_a_checklist()
    {
        Assert.False(ArbiterRules.AreApart(Twenty with { ArbiterSpread = null }, [Of(100), Of(0)]));
        Assert.False(ArbiterRules.AreApart(Twenty with { Checklist = true }, [Of(100), Of(0)]));
        Assert.Null(Twenty.For(CategoryKind.Named).ArbiterSpread);
        Assert.Equal(20, Twenty.For(CategoryKind.Competed).ArbiterSpread);
    }

    [Fact]
    public void It_is_ranked_by_one_sheet_more() =>
        Assert.Equal((3, 4), (ArbiterRules.SheetsDue(Twenty, false), ArbiterRules.SheetsDue(Twenty, true)));

    [Fact]
    public void A_number_that_no_total_exceeds_rules_no_round()
    {
        Assert.Null(Twenty.Fault());
        Assert.Equal("arbiterSpread", (Twenty with { HighestScore = 20 }).Fault()!.Code);
        Assert.Null((Twenty with { HighestScore = 21 }).Fault());
    }

    private static int[] Of(int points) => [points, points, points, points];
}
