using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Xunit;

namespace Chuyi.Tests.Ranking;

/// <summary>Where a round has grades, the best get the first, and everybody reads them by grade, prefecture and sound.</summary>
public class GradeTests
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Default(quota: 4, reserve: 1, panel: 3);

    private static readonly GradeTerms Terms = new()
    {
        Grades = [new("a", new("A档", "Grade A"), 1), new("b", new("B档", "Grade B"), 3)],
        IsListedByPlace = true,
    };

    private static readonly RankedList List = RankedList.Of(
        "R",
        Numbers,
        [
            Of("浏阳职校", "长沙市", 70),
            Of("长沙职校", "长沙市", 90),
            Of("株洲职校", "株洲市", 80),
            Of("醴陵职校", "株洲市", 75),
            Of("岳阳职校", "岳阳市", 60),
            Of("湘阴职校", "岳阳市", 50),
        ],
        new('d', 64),
        allocation: null,
        Terms
    );

    [Fact]
    public void The_best_get_the_first_grade_and_the_reserve_none() =>
        Assert.Equal(["长沙职校 a", "株洲职校 b", "醴陵职校 b", "浏阳职校 b", "岳阳职校 ", "湘阴职校 "], Said(List.Items));

    [Fact]
    public void Everybody_reads_them_by_grade_prefecture_and_sound_without_ranks()
    {
        var parts = RankingWords.Parts(null, List.OnNotice, Terms, isPublic: true);

        Assert.Equal(["一、A档（1 个）", "二、B档（3 个）", "三、递补（1 个）"], parts.Select(part => part.Heading!.Value.Zh));
        Assert.Equal(["长沙职校 a", "浏阳职校 b", "醴陵职校 b", "株洲职校 b", "岳阳职校 "], Said(parts.SelectMany(part => part.Items)));
        var number = RankingWords.Number(Terms, parts, isPublic: true);
        Assert.Equal([1, 2, 3, 4, 5], parts.SelectMany(part => part.Items).Select(number));
        // Whoever signs or confirms reads the ranks.
        Assert.Equal(List.OnNotice, Assert.Single(RankingWords.Parts(null, List.OnNotice, Terms)).Items);
    }

    [Fact]
    public void Who_moves_up_gets_the_last_grade_and_the_others_keep_theirs()
    {
        var (struck, promoted) = List.Strike("A.长沙职校");

        Assert.Equal("A.岳阳职校", promoted);
        Assert.Equal(["株洲职校 b", "醴陵职校 b", "浏阳职校 b", "岳阳职校 b"], Said(struck.Proposed));
        // Before anybody has seen the list it closes up, and is graded anew.
        Assert.Equal("株洲职校 a", Said(List.Without("A.长沙职校").Proposed).First());
        Assert.Equal("浏阳职校 a", Said(List.Move("A.浏阳职校", 1).Proposed).First());
    }

    [Theory]
    [InlineData(1, 3, null)]
    [InlineData(2, 3, "grades")]
    [InlineData(0, 4, "grades")]
    public void Every_place_has_a_grade_and_every_grade_a_place(int a, int b, string? code)
    {
        var terms = Terms with { Grades = [Terms.Grades[0] with { Places = a }, Terms.Grades[1] with { Places = b }] };
        Assert.Equal(code, GradeRules.Fault(terms, quota: 4)?.Code);
    }

    [Fact]
    public void A_list_without_grades_is_written_as_before()
    {
        var before = RankedList.Of("R", Numbers, [Of("长沙职校", "长沙市", 90)], "draw");
        var json = Functions.Cases.Json.Write(before);
        Assert.DoesNotContain("grade", json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("seat", json, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Said(IEnumerable<RankedItem> items) => items.Select(i => $"{i.UnitName} {i.Grade?.Code}");

    private static Scored Of(string name, string prefecture, int score) =>
        new(
            "A." + name,
            name,
            name,
            [
                [score, score, score, score],
            ]
        )
        {
            Prefecture = prefecture,
        };
}
