using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Tests.Recommending;
using Xunit;

namespace Chuyi.Tests.Applications;

/// <summary>What was submitted is taken back for ten minutes, while nobody relies on it and its call is open.</summary>
public sealed class TakeBackRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly ApplicationState Submitted = new() { Stage = ApplicationStage.Checking, SubmittedAt = Now };

    [Theory]
    [InlineData(0, true)]
    [InlineData(599, true)]
    [InlineData(600, false)]
    public void It_is_taken_back_for_ten_minutes(int seconds, bool isTaken)
    {
        var at = Now.AddSeconds(seconds);
        Assert.Equal(isTaken, !TakeBackRules.Decide(Submitted, new TakeBack(Now.AddDays(1)), at).IsRefused);
        Assert.Equal(isTaken, TakeBackRules.MayTakeBack(Submitted, at));
    }

    [Fact]
    public void Not_once_the_call_has_closed() =>
        Assert.True(TakeBackRules.Decide(Submitted, new TakeBack(Now.AddMinutes(1)), Now.AddMinutes(2)).IsRefused);

    [Fact]
    public void Not_once_the_office_has_decided() =>
        Assert.True(
            TakeBackRules.Decide(Submitted with { Stage = ApplicationStage.Accepted }, new TakeBack(Now.AddDays(1)), Now).IsRefused
        );

    /// <summary>And the letter of receipt tells of it only where it is possible.</summary>
    [Fact]
    public void Not_what_is_with_its_recommender()
    {
        var alone = SampleApplication.Of(null, RoundNumbers.Proposed, []);
        var recommended = alone with { Recommendation = SampleRecommendation.OfBureau };

        foreach (var (submission, isTaken) in new[] { (alone, true), (recommended, false) })
        {
            var state = Submitted with { Submission = submission };
            Assert.Equal(isTaken, TakeBackRules.MayTakeBack(state, Now));
            Assert.Equal(isTaken, !TakeBackRules.Decide(state, new TakeBack(Now.AddDays(1)), Now).IsRefused);
            var letter = ApplicationLetters.For(state, new Submitted(submission, "1")).Single(one => one.Kind == "receipt");
            Assert.Equal(isTaken, letter.Body.Zh.Contains("可以撤回提交", StringComparison.Ordinal));
            Assert.Equal(isTaken, letter.Body.En.Contains("taken back", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Not_for_the_fifth_time()
    {
        var often = Submitted with { Submissions = TakeBackRules.MostSubmissions };

        Assert.False(TakeBackRules.MayTakeBack(often, Now));
        Assert.True(TakeBackRules.Decide(often, new TakeBack(Now.AddDays(1)), Now).IsRefused);
    }

    [Fact]
    public void Then_it_may_be_submitted_anew_and_nothing_else()
    {
        var back = Submitted.After(new TakenBack(Now.AddDays(1)), Now);

        Assert.True(back.IsOver);
        Assert.Equal(Now.AddDays(1), back.AnewUntil);
        Assert.False(TakeBackRules.MayTakeBack(back, Now));
        Assert.False(ApplicationRules.MayWithdraw(back));
    }
}
