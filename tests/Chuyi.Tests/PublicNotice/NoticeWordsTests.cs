using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.PublicNotice;

/// <summary>What a notice on paper says it is put up for.</summary>
public class NoticeWordsTests
{
    [Fact]
    public void A_supplementary_notice_names_no_objection_where_a_withdrawal_can_have_been_the_cause()
    {
        // The application was withdrawn before the notice went up, and the round heard of it afterwards.
        var late = SampleRound.OnNotice.With(
            new ItemWithdrawn
            {
                Item = "A.1",
                PromotedItem = "A.2",
                ListHash = "struck",
                TieAtCut = false,
            }
        );
        Assert.Equal((RoundStage.Notice, "A.2"), (late.Stage, Assert.Single(late.Unscheduled)));

        var said = NoticeWords.Opening(SampleRound.Notice with { Serial = 2, Item = "A.2" }, SampleRound.Call);
        Assert.Contains("因有项目移出", said.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("异议", said.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("bjection", said.En, StringComparison.Ordinal);
    }
}
