using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <summary>What the register of experts takes, and what it remembers.</summary>
public class ExpertRegisterRulesTests
{
    private static readonly ExpertMerger Merger = new("X.other", "X.one", "同一人");

    private static ExpertRegisterState Kept { get; } = After(ExpertRegisterState.Empty, new ExpertRetired(new("X.gone", "退休")));

    internal static StageCells Cells { get; } =
        StageCells.Of<ExpertRegisterState>(
            ExpertRegisterRules.Decide,
            state => state.Stage,
            [ExpertRegisterState.Empty, Kept],
            [new RetireExpert(new("X.one", "退休")), new BringBackExpert("X.gone", "返聘"), new MergeExperts(Merger)],
            Received
        );

    [Fact]
    public void Nothing_is_done_twice_or_without_a_reason()
    {
        Assert.Equal("not-now", Refused(Kept, new RetireExpert(new("X.gone", "再次"))));
        Assert.Equal("not-now", Refused(Kept, new BringBackExpert("X.one", "返聘")));
        Assert.Equal("into", Refused(Kept, new MergeExperts(new("X.one", "X.one", "同一人"))));
        foreach (
            var act in new Act[]
            {
                new RetireExpert(new("X.one", " ")),
                new BringBackExpert("X.gone", ""),
                new MergeExperts(Merger with { Reason = " " }),
            }
        )
            Assert.Equal("reason", Refused(Kept, act));
        Assert.Equal("too-long", Refused(Kept, new RetireExpert(new("X.one", new string('长', 2001)))));
    }

    [Fact]
    public void What_was_merged_takes_nothing_more_and_nothing_is_merged_into_it()
    {
        var merged = After(Kept, new ExpertsMerged(Merger));

        foreach (
            var act in new Act[]
            {
                new RetireExpert(new("X.other", "退休")),
                new MergeExperts(Merger),
                new MergeExperts(new("X.third", "X.other", "同一人")),
            }
        )
            Assert.Equal(ExpertRegisterRules.IsMerged.Code, Refused(merged, act));
        Assert.Null(Refused(merged, new RetireExpert(new("X.one", "退休"))));
    }

    [Fact]
    public void Whoever_has_retired_under_either_record_has_retired_and_comes_back_once()
    {
        var merged = After(Kept, new ExpertsMerged(new("X.gone", "X.one", "同一人")));
        Assert.Equal(new("X.one", "退休"), Assert.Single(merged.Retired.Values));
        Assert.Empty(After(merged, new ExpertBroughtBack("X.one", "返聘")).Retired);

        var both = After(After(Kept, new ExpertRetired(new("X.one", "本人申请"))), new ExpertsMerged(new("X.gone", "X.one", "同一人")));
        Assert.Equal(new("X.one", "本人申请"), Assert.Single(both.Retired.Values));
    }

    private static ExpertRegisterState After(ExpertRegisterState state, Fact fact) => state.After(fact, default);

    private static string? Refused(ExpertRegisterState state, Act act) => ExpertRegisterRules.Decide(state, Received(act)).Refusal?.Code;

    private static ReceivedAct Received(Act act) => new("id", CaseId.Experts, "office", default, act);
}
