using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>Words of a call are corrected while it runs, by two of the office: no figure, and nothing that decides who wins.</summary>
public class CorrectionRulesTests
{
    private const string First = "office P.one",
        Second = "office P.two";

    private static readonly CorrectionTerms Terms = SampleRound.Corrected;

    [Fact]
    public void One_proposes_and_another_confirms_the_same()
    {
        var proposed = Assert.IsType<CorrectionProposed>(Assert.Single(Decide(SampleRound.Open, Terms, First).Facts));
        var waiting = SampleRound.Open.With(proposed);
        Assert.Equal("content", waiting.Opening!.Content);
        Assert.Equal("own-proposal", Refused(waiting, Terms, First));
        Assert.IsType<CorrectionProposed>(Assert.Single(Decide(waiting, Terms with { Reason = "另有理由" }, Second).Facts));
        var after = waiting.With(Assert.IsType<CallCorrected>(Assert.Single(Decide(waiting, Terms, Second).Facts)));
        Assert.Equal("corrected", after.Opening!.Content);
        var said = Assert.Single(after.Opening.Corrections);
        Assert.Equal((Terms.Before, Terms.After, Terms.Reason), (said.Before, said.After, said.Reason));
        Assert.Null(after.Correction);
        Assert.Equal(new CorrectedContent(1, "corrected"), Assert.IsType<RoundSummary>(after.Summary).Content);
        Assert.Equal("other-wording", Refused(after, Terms, First));
    }

    [Fact]
    public void What_was_proposed_asks_the_others_of_the_office_and_ends_with_the_call()
    {
        var waiting = SampleRound.Open.With(new CorrectionProposed { Terms = Terms, By = First });
        var asked = Assert.Single(waiting.Work(SampleRound.Id));
        Assert.Equal((WorkKind.ConfirmProposal, First), (asked.Kind, asked.By));
        Assert.Null(waiting.With(new RoundClosed(0)).Correction);
        Assert.Equal("not-now", Refused(waiting, Terms, Second, SampleRound.Call.Deadline));
    }

    [Fact]
    public void A_call_without_a_form_has_nothing_to_correct()
    {
        var bare = RoundState.Empty.With(new RoundOpened(SampleRound.Call with { Content = null }));
        Assert.Equal("not-now", Refused(bare, Terms, First));
    }

    [Theory]
    [InlineData("生均占地不低于 33 ㎡。", "生均占地不低于 30 ㎡。", "figures")]
    [InlineData("近3年", "近 5 年", "figures")]
    [InlineData("至少三人参加", "至少五人参加", "figures")]
    [InlineData("两份", "三份", "figures")]
    [InlineData("占百分之二十", "占百分之三十", "figures")]
    [InlineData("不少于二十人", "不少于二百人", "figures")]
    [InlineData("五万一千元", "五万元", "figures")]
    [InlineData("投入 5 万元", "投入 5 元", "figures")]
    [InlineData("占 5%", "占 5‰", "figures")]
    [InlineData("1.5 倍", "5.1 倍", "figures")]
    [InlineData("申报书五份、佐证一份", "申报书一份、佐证五份", "figures")]
    [InlineData("at least three teachers", "at least Five teachers", "figures")]
    [InlineData("twenty-one days", "twenty days", "figures")]
    [InlineData("与公章一致。", "与单位公章上的名称完全相同。", null)]
    [InlineData("统一按照规定填写三项", "按规定填三项", null)]
    [InlineData("至少叁人", "参加的至少三人", null)]
    [InlineData("someone of the bureau", "anybody of the bureau", null)]
    [InlineData("近３年获奖", "获奖（近 3 年）", null)]
    [InlineData("", "不少于 5 项", "figures")]
    [InlineData("以土地证为准。", "  ", "empty")]
    [InlineData("以土地证为准。", "以土地证为准。", "unchanged")]
    public void Words_change_and_figures_do_not(string before, string after, string? code) =>
        Assert.Equal(code, Refused(SampleRound.Open, Terms with { Before = new(before, before), After = new(after, after) }, First));

    [Fact]
    public void Whom_to_ask_has_figures_of_its_own() =>
        Assert.Null(
            Refused(
                SampleRound.Open,
                Terms with
                {
                    Wording = RoundWordings.Contact,
                    Before = new("", ""),
                    After = new("省教育厅职成处，0731-84714910", "Education department, 0731-84714910"),
                },
                First
            )
        );

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Assert.Equal(
            ["empty", "empty", "figures", "figures", "no-reason"],
            Decide(SampleRound.Open, Terms with { Before = new("3", "3"), After = new("", ""), Reason = " " }, First)
                .Refusal!.All.Select(one => one.Code)
        );

    [Fact]
    public void Each_time_is_a_letter_to_many_and_there_are_ten_at_most()
    {
        var often = SampleRound.Open;
        for (var i = 0; i < CorrectionRules.MostTimes; i++)
            often = often.With(new CallCorrected { Terms = Terms with { Content = "content" }, ProposedBy = First });
        Assert.Equal("too-often", Refused(often, Terms, First));
    }

    /// <summary>Each text is found again by its code, and nothing but it changes: no criterion, no condition.</summary>
    [Fact]
    public void Each_wording_of_every_category_is_corrected_alone()
    {
        foreach (var category in Catalogue.Official.Categories)
        {
            var content = new RoundContent(category.Levels[0].Code, category);
            var all = RoundWordings.Of(content);
            Assert.Equal(all.Count, all.Select(one => one.Code).Distinct().Count());
            Assert.DoesNotContain(all, one => one.Called.Zh.Length > TextLimits.Name || one.Text is { Zh.Length: > TextLimits.Defect });
            foreach (var wording in all)
            {
                var corrected = RoundWordings.With(content, wording.Code, new("新表述", "New words"));
                var changed = RoundWordings.Of(corrected).Where(one => all.Single(was => was.Code == one.Code).Text != one.Text);
                Assert.Equal(wording.Code, Assert.Single(changed).Code);
                Assert.Equal(Json.Write(category.Criteria), Json.Write(corrected.Category.Criteria));
                Assert.Equal(Json.Write(category.Form.Conditions), Json.Write(corrected.Category.Form.Conditions));
            }
        }
    }

    private static string? Refused(RoundState state, CorrectionTerms terms, string actor, DateTimeOffset? at = null) =>
        Decide(state, terms, actor, at).Refusal?.Code;

    private static Decision Decide(RoundState state, CorrectionTerms terms, string actor, DateTimeOffset? at = null) =>
        RoundRules.Decide(state, new(terms.ToString(), SampleRound.Id, actor, at ?? SampleRound.Now, new CorrectCall(terms)));
}
