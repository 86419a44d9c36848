using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>Criteria that are judged by grades, and veto items.</summary>
public class JudgingRulesTests
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Default(1, 1, 3) with
    {
        ScoreGrades = ScoreGrade.Default,
        Criteria =
        [
            new("a", new("条件", "Conditions"), 60),
            new("b", new("方案", "Plan"), 40) { Judged = Judging.Grades },
            new("c", new("安全", "Safety"), 0) { Judged = Judging.Veto },
        ],
    };

    [Fact]
    public void A_grade_counts_for_its_share_and_nothing_between_two_is_given()
    {
        Assert.Null(Numbers.Fault());
        Assert.Equal(["A", "B", "C", "D"], new[] { 100, 80, 65, 50 }.Select(points => JudgingRules.GradeOf(Numbers, points)!.Name));
        Assert.Empty(SheetFaults.Of(Numbers, Sheet(77, 65, 100)));
        Assert.Equal([1], SheetFaults.Of(Numbers, Sheet(77, 66, 100)).Select(fault => fault.Row));
        Assert.Contains("请选择等级", SheetFaults.Of(Numbers, Sheet(77, -1, 100)).Single().Reason.Zh, StringComparison.Ordinal);
        Assert.Equal(72.2m, DutyRules.Total(Numbers.Criteria, [77, 65, 100]));
    }

    [Fact]
    public void A_veto_item_is_met_or_not()
    {
        Assert.Empty(SheetFaults.Of(Numbers, Sheet(77, 65, 0)));
        Assert.Equal([2], SheetFaults.Of(Numbers, Sheet(77, 65, 50)).Select(fault => fault.Row));
        Assert.Equal(72.2m, DutyRules.Total(Numbers.Criteria, [77, 65, 0]));
    }

    [Fact]
    public void It_is_not_met_unless_more_than_half_of_the_sheets_say_so() =>
        Gen
            .Bool.Array[1, 7]
            .Sample(met =>
            {
                var sheets = met.Select(one => (IReadOnlyList<int>)[100, 100, one ? 100 : 0]).ToList();
                var isVetoed = met.Count(one => one) * 2 <= met.Length;
                Assert.Equal(isVetoed ? ["c"] : [], JudgingRules.Vetoed(Numbers, sheets).Select(criterion => criterion.Code));
                var list = RankedList.Of("R", Numbers, [new("A.x", "某校", "", sheets)], new string('d', 64));
                Assert.Equal((isVetoed, isVetoed ? 0 : 1), (list.Items[0].FallsShort, list.Proposed.Count));
            });

    [Fact]
    public void Whoever_does_not_meet_it_gets_no_place_whatever_the_total_and_the_next_does()
    {
        IReadOnlyList<IReadOnlyList<int>> best =

            [
                [100, 100, 0],
                [100, 100, 0],
                [100, 100, 100],
            ],
            next =

            [
                [60, 50, 100],
                [60, 50, 100],
                [60, 50, 0],
            ];
        var list = RankedList.Of("R", Numbers, [new("A.best", "甲校", "", best), new("A.next", "乙校", "", next)], new string('d', 64));

        Assert.Equal("A.next", Assert.Single(list.Proposed).Application);
        Assert.Equal("100.00（否决项不符合：安全）", RankingWords.Result(list.Items[0]).Zh);
        Assert.Equal("56.00", RankingWords.Result(list.Items[1]).Zh);
    }

    [Fact]
    public void Grades_fall_from_one_to_the_next_and_make_whole_points()
    {
        Assert.Equal("scoreGrades", Fault(null));
        Assert.Equal("scoreGrades", Fault([new("A", 100)]));
        Assert.Equal("scoreGrades", Fault([new("A", 80), new("B", 80)]));
        Assert.Equal("scoreGrades", Fault([new("A", 50), new("B", 80)]));
        Assert.Equal("scoreGrades", Fault([new("A", 100), new("A", 80)]));
        Assert.Equal("scoreGrades", Fault([new("A", 101), new("B", 80)]));
        Assert.Equal("scoreGrades", Fault([new(" ", 100), new("B", 80)]));
        Assert.Equal("scoreGrades", (Numbers with { HighestScore = 10 }).Fault()!.Code);
        Assert.Null((Numbers with { HighestScore = 20 }).Fault());

        static string? Fault(IReadOnlyList<ScoreGrade>? grades) => (Numbers with { ScoreGrades = grades }).Fault()?.Code;
    }

    [Fact]
    public void A_veto_item_may_weigh_nothing_and_all_else_weighs_something()
    {
        Assert.Equal("criteria", Of(Judging.Points).Fault()!.Code);
        Assert.Null(Of(Judging.Veto).Fault());
        var vetoes = Numbers.Criteria.Select(criterion => criterion with { Judged = Judging.Veto });
        Assert.Equal("criteria", (Numbers with { Criteria = [.. vetoes] }).Fault()!.Code);

        static RoundNumbers Of(Judging judged) =>
            Numbers with
            {
                Criteria = [Numbers.Criteria[0], Numbers.Criteria[1], Numbers.Criteria[2] with { Judged = judged }],
            };
    }

    [Fact]
    public void Of_a_checklist_every_point_is_met_or_not()
    {
        var named = Numbers.For(CategoryKind.Named);
        Assert.All(named.Criteria, criterion => Assert.Equal(Judging.Points, criterion.Judged));
        Assert.Null(named.ScoreGrades);
        Assert.Empty(SheetFaults.Of(Numbers, Sheet(1, 0, 1) with { IsChecklist = true }));
    }

    [Fact]
    public void What_was_given_is_read_as_it_was_chosen()
    {
        string Said(int criterion, int points) => DutyWords.Score(points, Numbers.Criteria[criterion], Numbers, isChecklist: false).Zh;

        Assert.Equal(("77 分", "C（65%）", "符合", "不符合"), (Said(0, 77), Said(1, 65), Said(2, 100), Said(2, 0)));
        Assert.Equal("符合", DutyWords.Score(1, Numbers.Criteria[1], Numbers, isChecklist: true).Zh);
    }

    private static FilledSheet Sheet(params int[] scores) =>
        new()
        {
            Application = "A.x",
            Scores = scores,
            Comment = "材料完整，建设基础扎实，方案可行。",
        };
}
