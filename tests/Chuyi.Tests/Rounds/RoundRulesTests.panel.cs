using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <content>Experts who leave the panel.</content>
public partial class RoundRulesTests
{
    [Fact]
    public void Nobody_is_replaced_without_a_reason()
    {
        ReplaceExpert Leaving(string reason) => new(new() { Expert = SampleRound.Review.Panel[0], Reason = new(reason, reason) });

        Assert.Equal("no-reason", Refusal(SampleRound.Review, Leaving(" ")));
        Assert.Null(Refusal(SampleRound.Review, Leaving("逾期未评审")));
    }

    [Fact]
    public void Who_is_still_in_time_is_replaced_by_two_persons_together()
    {
        var state = SampleRound.Review;
        var due = state.Draw!.Due;
        var leaving = new LeavingExpert { Expert = state.Panel[0], Reason = new("另有安排", "away") };
        Decision Ask(RoundState at, string actor, DateOnly day, LeavingExpert? who = null) =>
            RoundRules.Decide(at, new("id", SampleRound.Id, actor, BeijingTime.StartOf(day), new ReplaceExpert(who ?? leaving)));
        var proposed = Assert.IsType<ReplacementProposed>(Assert.Single(Ask(state, "office P.one", due).Facts));
        var waiting = state.With(proposed);

        Assert.Equal((leaving, "office P.one"), (proposed.Leaving, proposed.By));
        Assert.Equal("own-proposal", Ask(waiting, "office P.one", due).Refusal?.Code);
        Assert.Empty(Ask(waiting, "office P.two", due).Facts);
        Assert.False(Ask(waiting, "office P.two", due).IsRefused);
        // Another expert or reason is another proposal; who is late one alone replaces; who declines goes at once.
        var other = leaving with
        {
            Expert = state.Panel[1],
        };
        Assert.IsType<ReplacementProposed>(Assert.Single(Ask(waiting, "office P.two", due, other).Facts));
        Assert.Empty(Ask(state, "office P.one", due.AddDays(1)).Facts);
        Assert.Empty(Ask(state, CaseId.Duty(SampleRound.Id, leaving.Expert), due).Facts);
        // Who was given more time, or took over, is late by a day of their own.
        var more = state.With(new ReviewsExtended(due.AddDays(7), "出差", leaving.Expert));
        Assert.IsType<ReplacementProposed>(Assert.Single(Ask(more, "office P.one", due.AddDays(7)).Facts));
        Assert.Empty(Ask(more, "office P.one", due.AddDays(8)).Facts);
        Assert.Empty(Ask(more, "office P.one", due.AddDays(1), other).Facts);
        Assert.Null(waiting.With(new ExpertReplaced { Leaving = leaving, Moved = [] }).Replacement);
    }

    [Fact]
    public void More_time_is_later_than_what_an_expert_was_given_before()
    {
        var state = SampleRound.Review;
        var (due, expert) = (state.Draw!.Due, state.Panel[0]);
        var more = state.With(new ReviewsExtended(due.AddDays(7), "出差", expert));
        Decision Ask(RoundState at, string? who, int days) =>
            RoundRules.Decide(
                at,
                new("id", SampleRound.Id, "office P.one", BeijingTime.StartOf(due), new ExtendReviews(due.AddDays(days), "出差", who))
            );

        Assert.Equal(["due", "due", null], new[] { 5, 7, 8 }.Select(days => Ask(more, expert, days).Refusal?.Code));
        Assert.IsType<ReviewsExtended>(Assert.Single(Ask(more, state.Panel[1], 5).Facts));
        Assert.IsType<ReviewsExtended>(Assert.Single(Ask(more, null, 5).Facts));
    }

    [Fact]
    public void Who_leaves_with_signed_sheets_is_asked_for_them_when_the_round_is_ranked()
    {
        var expert = SampleRound.Review.Panel[0];
        RoundState After(int signed) =>
            SampleRound.Review.With(
                new ExpertReplaced
                {
                    Leaving = new() { Expert = expert, Reason = new("逾期", "late") },
                    Moved = [],
                    Signed = signed,
                }
            );

        Assert.DoesNotContain(expert, After(2).Panel);
        Assert.Equal([expert], After(2).HaveSigned);
        Assert.Empty(After(0).HaveSigned);
    }
}
