using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>What comes up for the office while experts review.</summary>
public class ReviewWorkTests
{
    /// <summary>It is open while whoever follows has not signed, and by itself closed then.</summary>
    [Fact]
    public void Who_declined_is_shown_until_who_follows_has_signed()
    {
        var declined = SampleRound.Review.With(
            new ExpertReplaced
            {
                Leaving = new() { Expert = "E1", Reason = new("谢绝", "declined") },
                To = "E9",
                Moved = [new("A.1", "E9")],
            }
        );

        Assert.Equal("SeeDeclines", Asked(declined));
        Assert.Equal("", Asked(declined.With(new DutyCompleted(new() { Expert = "E9", Sheets = 1 }))));
    }

    [Fact]
    public void What_nobody_can_take_is_shown_as_long_as_the_review_lasts() =>
        Assert.Equal(
            "SeeDeclines",
            Asked(
                SampleRound.Review.With(
                    new ItemReassigned
                    {
                        Returned = new()
                        {
                            Expert = "E1",
                            Application = "A.1",
                            Reason = "同事",
                        },
                    }
                )
            )
        );

    [Fact]
    public void A_replacement_that_waits_for_a_second_person_is_asked_of_the_others()
    {
        var proposed = SampleRound.Review.With(
            new ReplacementProposed
            {
                Leaving = new() { Expert = "E1", Reason = new("失联", "away") },
                By = "P.officer",
            }
        );

        Assert.Equal("ConfirmProposal", Asked(proposed));
        Assert.Empty(new AskedWork(WorkItem.Of(proposed, SampleRound.Id), IsAll: true).Of("P.officer").Items);
    }

    private static string Asked(RoundState state) => string.Join(' ', WorkItem.Of(state, SampleRound.Id).Select(item => item.Kind));
}
