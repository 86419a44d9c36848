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
