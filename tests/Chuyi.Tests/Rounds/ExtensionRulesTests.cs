using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>A deadline is put off before it has come, by two of the office, not too far, and never brought forward.</summary>
public class ExtensionRulesTests
{
    private const string First = "office P.one",
        Second = "office P.two";

    private static readonly RoundCall Call = SampleRound.Call;

    [Fact]
    public void One_proposes_and_another_confirms_the_same()
    {
        var proposed = Assert.IsType<ExtensionProposed>(Assert.Single(Decide(SampleRound.Open, SampleRound.Later, First).Facts));
        var waiting = SampleRound.Open.With(proposed);
        Assert.Equal(Call.Deadline, waiting.Opening!.Deadline);
        Assert.Equal("own-proposal", Refused(waiting, SampleRound.Later, First));
        Assert.IsType<ExtensionProposed>(Assert.Single(Decide(waiting, SampleRound.Later with { Reason = "另有理由" }, Second).Facts));
        var extended = Assert.IsType<DeadlineExtended>(Assert.Single(Decide(waiting, SampleRound.Later, Second).Facts));
        var after = waiting.With(extended);
        Assert.Equal(SampleRound.Later.Deadline, after.Opening!.Deadline);
        Assert.Equal(Call.Deadline, Assert.Single(after.Opening.Extensions).From);
        Assert.Null(after.Extension);
        Assert.Equal(RoundStage.Open, after.Stage);
    }

    [Fact]
    public void The_proposal_asks_the_others_of_the_office_until_the_deadline_and_ends_with_the_call()
    {
        var waiting = SampleRound.Open.With(new ExtensionProposed { Terms = SampleRound.Later, By = First });
        var asked = Assert.Single(waiting.Work(SampleRound.Id));
        Assert.Equal((WorkKind.ConfirmProposal, First, (DateOnly?)new DateOnly(2026, 3, 20)), (asked.Kind, asked.By, asked.Due));
        Assert.Null(waiting.With(new RoundClosed(0)).Extension);
    }

    [Fact]
    public void It_can_be_put_off_until_the_very_second_and_not_after()
    {
        Assert.False(Decide(SampleRound.Open, SampleRound.Later, First, Call.Deadline.AddTicks(-1)).IsRefused);
        Assert.Equal("not-now", Refused(SampleRound.Open, SampleRound.Later, First, Call.Deadline));
        var waiting = SampleRound.Open.With(new ExtensionProposed { Terms = SampleRound.Later, By = First });
        Assert.Equal("not-now", Refused(waiting, SampleRound.Later, Second, Call.Deadline));
    }

    [Theory]
    [InlineData(0, "not-later")]
    [InlineData(-1, "not-later")]
    [InlineData(91, "too-far")]
    public void It_goes_later_and_not_too_far(int days, string code) =>
        Assert.Equal(code, Refused(SampleRound.Open, At(days) with { Day = Day(days, 5) }, First));

    [Fact]
    public void How_far_is_counted_from_the_first_deadline_and_how_often_is_limited()
    {
        var state = SampleRound.Open;
        foreach (var days in new[] { 20, 40, 60, 90 })
            state = Extended(state, At(days) with { Day = Day(days, 3) });
        Assert.Equal(
            "too-far",
            Refused(state, At(90) with { Deadline = Call.Deadline.AddDays(90).AddSeconds(1), Day = Day(90, 4) }, First)
        );
        var often = SampleRound.Open;
        for (var i = 1; i <= ExtensionRules.MostTimes; i++)
            often = Extended(often, SampleRound.Later with { Deadline = Call.Deadline.AddMinutes(i) });
        Assert.Equal("too-often", Refused(often, SampleRound.Later, First));
    }

    [Fact]
    public void The_public_values_come_after_it_and_their_day_changes_only_if_it_has_to()
    {
        Assert.Equal("random-day", Refused(SampleRound.Open, At(4), First));
        Assert.Equal("random-day", Refused(SampleRound.Open, At(4) with { Day = Day(4, 0) }, First));
        Assert.Equal("named-day", Refused(SampleRound.Open, At(3) with { Day = Day(4, 5) }, First));
        Assert.Equal(Day(4, 1), Extended(SampleRound.Open, At(4) with { Day = Day(4, 1) }).Opening!.RandomSource.Day);
        Assert.Equal(Call.RandomSource.Day, Extended(SampleRound.Open, At(3)).Opening!.RandomSource.Day);
    }

    [Fact]
    public void It_is_not_put_off_without_a_reason() =>
        Assert.Equal("no-reason", Refused(SampleRound.Open, SampleRound.Later with { Reason = " " }, First));

    private static ExtensionTerms At(int days) => SampleRound.Later with { Deadline = Call.Deadline.AddDays(days) };

    // So many days after the deadline once it is put off.
    private static DateOnly Day(int days, int after) => DateOnly.FromDateTime(Call.Deadline.AddDays(days + after).AddHours(8).DateTime);

    private static RoundState Extended(RoundState state, ExtensionTerms terms)
    {
        var proposed = state.With([.. Decide(state, terms, First).Facts]);
        return proposed.With([.. Decide(proposed, terms, Second).Facts]);
    }

    private static string? Refused(RoundState state, ExtensionTerms terms, string actor, DateTimeOffset? at = null) =>
        Decide(state, terms, actor, at).Refusal?.Code;

    private static Decision Decide(RoundState state, ExtensionTerms terms, string actor, DateTimeOffset? at = null) =>
        RoundRules.Decide(state, new(terms.ToString(), SampleRound.Id, actor, at ?? SampleRound.Now, new ExtendDeadline(terms)));
}
