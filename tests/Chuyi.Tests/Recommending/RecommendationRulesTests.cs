using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Recommending;
using Chuyi.Tests.Cases;
using Xunit;
using static Chuyi.Tests.Recommending.SampleRecommendation;

namespace Chuyi.Tests.Recommending;

/// <summary>What a recommender may say of the applications that wait for it.</summary>
public class RecommendationRulesTests
{
    internal static StageCells Cells { get; } =
        StageCells.Of<RecommendationState>(
            RecommendationRules.Decide,
            state => state.Stage,
            [RecommendationState.Empty, Collecting, Asked, Given, Given.With(new RecommendationEnded([]))],
            [
                new AskRecommendation(Request, Of("A.third", "丙校")),
                new NoteCandidateGone("A.first"),
                new AskNewUnitContact(),
                new HandInLetter(Sealed),
                Answer,
                new RenewLink(),
                new LockLink("link"),
            ],
            act => Post(act)
        );

    [Fact]
    public void An_order_and_a_reason_are_what_becomes_of_each_application()
    {
        Assert.Equal((null, "条件不足"), (Given.Find("A.first")!.Place, Given.Find("A.first")!.DeclinedBecause));
        Assert.Equal((1, null), (Given.Find("A.second")!.Place, Given.Find("A.second")!.DeclinedBecause));
        Assert.Equal(RecommendationStage.Given, Given.Stage);
    }

    [Fact]
    public void An_application_is_asked_about_once() =>
        Assert.Empty(RecommendationRules.Decide(Asked, Post(new AskRecommendation(Request, First))).Facts);

    [Theory]
    [InlineData("same-place", 1, 1)]
    [InlineData("gap", 1, 3)]
    [InlineData("gap", 2, 3)]
    [InlineData("gap", 0, 1)]
    [InlineData(null, 2, 1)]
    public void Places_go_from_one_on_each_once(string? refused, int first, int second) =>
        Assert.Equal(refused, Refused(Asked, new("A.first", first, null), new("A.second", second, null)));

    [Fact]
    public void Every_application_that_waits_has_a_place_or_a_reason_and_not_both()
    {
        Assert.Equal("no-place", Refused(Asked, new("A.first", null, " "), new("A.second", 1, null)));
        Assert.Equal("place-and-reason", Refused(Asked, new("A.first", 1, "理由"), new("A.second", 2, null)));
        Assert.Equal("incomplete", Refused(Asked, new RecommendationChoice("A.first", 1, null)));
        Assert.Equal("repeated", Refused(Asked, new("A.first", 1, null), new("A.first", 2, null), new("A.second", 3, null)));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_each_beside_its_row()
    {
        var fault = RecommendationFaults.Of(WithoutLetter, [new("A.first", 2, null), new("A.other", 2, null)]);

        Assert.Equal(
            [("no-letter", null), ("incomplete", null), ("other-application", 1), ("same-place", 1)],
            fault!.All.Select(one => (one.Code, one.Row))
        );
    }

    [Fact]
    public void Who_recommends_nothing_needs_no_letter_for_it()
    {
        Assert.Null(RecommendationFaults.Of(WithoutLetter, [new("A.first", null, "条件不足"), new("A.second", null, "条件不足")]));
        Assert.Equal(
            "no-letter",
            RecommendationFaults.Of(WithoutLetter, [new("A.first", 1, null), new("A.second", null, "条件不足")])?.Code
        );
    }

    [Fact]
    public void An_application_of_another_is_not_theirs() =>
        Assert.Equal("other-application", Refused(Asked, new("A.first", 1, null), new("A.second", 2, null), new("A.other", 3, null)));

    [Fact]
    public void One_that_was_withdrawn_meanwhile_is_named()
    {
        var refusal = RecommendationFaults.Of(
            Asked.With(new CandidateGone("A.first", "甲校")),
            [new("A.first", 1, null), new("A.second", 2, null)]
        );

        Assert.Equal("withdrawn", refusal?.Code);
        Assert.Contains("甲校", refusal!.Reason.Zh, StringComparison.Ordinal);
        Assert.Null(Refused(Asked.With(new CandidateGone("A.first", "甲校")), new RecommendationChoice("A.second", 1, null)));
    }

    [Fact]
    public void Nobody_recommends_more_than_the_caps()
    {
        Assert.Equal("over-cap", Refused(On(Terms with { Cap = 1 }), new("A.first", 1, null), new("A.second", 2, null)));
        Assert.Null(Refused(On(Terms with { Cap = 1 }), new("A.first", 1, null), new("A.second", null, "理由")));
        Assert.Equal("over-prefecture", Refused(On(Terms with { PerPrefecture = 1 }), new("A.first", 1, null), new("A.second", 2, null)));
        Assert.Null(Refused(On(Terms with { Cap = 2, PerPrefecture = 2 }), new("A.first", 1, null), new("A.second", 2, null)));
    }

    [Fact]
    public void Nothing_is_taken_before_the_call_has_closed_after_the_last_day_or_twice()
    {
        var end = new DateTimeOffset(2026, 3, 30, 16, 0, 0, TimeSpan.Zero);

        Assert.Equal("not-now", RecommendationRules.Decide(Collecting, Post(Answer)).Refusal?.Code);
        Assert.Null(RecommendationRules.Decide(Asked, Post(Answer, end.AddTicks(-1))).Refusal);
        Assert.Equal("too-late", RecommendationRules.Decide(Asked, Post(Answer, end)).Refusal?.Code);
        Assert.Equal("not-now", RecommendationRules.Decide(Given, Post(Answer)).Refusal?.Code);
    }

    [Fact]
    public void One_that_came_late_goes_on_after_the_places_that_were_given()
    {
        var late = Given.With(new CandidateEntered(Request, Of("A.third", "丙校")));

        Assert.Equal("same-place", Refused(late, new RecommendationChoice("A.third", 1, null)));
        Assert.Null(Refused(late, new RecommendationChoice("A.third", 2, null)));
        Assert.Equal("answered", Refused(late, new("A.second", 3, null), new("A.third", 2, null)));
    }

    private static string? Refused(RecommendationState state, params RecommendationChoice[] choices) =>
        RecommendationRules.Decide(state, Post(new Recommend(choices))).Refusal?.Code;
}
