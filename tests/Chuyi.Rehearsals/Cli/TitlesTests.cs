using Chuyi.Cli.Demo.Titles;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Rehearsals.Cli;

/// <summary>A round of each category, with its level and its form: what its certificates say.</summary>
public sealed class TitlesTests(PlayedTitles played) : IClassFixture<PlayedTitles>
{
    /// <summary>Minutes that all rounds may take together.</summary>
    private const int Most = 4;

    public static TheoryData<string, string> Levels
    {
        get
        {
            var levels = new TheoryData<string, string>();
            foreach (var category in Catalogue.Official.Categories)
            foreach (var level in category.Levels)
                levels.Add(category.Code, level.Code);
            return levels;
        }
    }

    [Theory, MemberData(nameof(Levels))]
    public void A_title_says_what_the_policy_calls_it_whom_it_was_given_to_and_who_signed(string code, string at)
    {
        var (category, round) = (Catalogue.Official.Category(code), played.Of(code, at));
        var level = category.Levels.Single(one => one.Code == round.Level);

        Assert.Null(played.Result.Broken);
        Assert.Equal((round.Expectations, round.Designated), (round.Held, round.Certificates.Count));
        Assert.NotEmpty(round.Certificates);
        foreach (var (file, holder) in round.Certificates.Zip(round.Holders, (file, holder) => (file, holder)))
        {
            var text = PlayedTitles.TextOf(file);
            Assert.Contains(PlayedTitles.Bare(level.Certificate.Zh), text, StringComparison.Ordinal);
            Assert.Contains(level.Code == CategoryLevel.Construction ? "立项证书" : "认定证书", text, StringComparison.Ordinal);
            Assert.NotEqual("", holder);
            Assert.Contains(PlayedTitles.Bare(holder), text, StringComparison.Ordinal);
            Assert.All(Catalogue.Official.SignersOf(category), signer => Assert.Contains(signer.Name.Zh, text, StringComparison.Ordinal));
            Assert.All(
                Catalogue.Official.Departments.Except(Catalogue.Official.SignersOf(category)),
                other => Assert.DoesNotContain(other.Name.Zh, text, StringComparison.Ordinal)
            );
        }
        Assert.Equal(round.Holders.Count, round.Holders.Distinct().Count());
    }

    [Fact]
    public void Every_category_has_a_round_at_each_of_its_levels_and_all_of_them_take_no_longer_than_they_may()
    {
        Assert.Null(played.Result.Broken);
        Assert.DoesNotContain(played.Result.Expectations, e => !e.Held);
        Assert.Equal(Levels.Select(row => row.Data), played.Result.Report.Rounds.Select(round => (round.Category, round.Level)));
        Assert.All(played.Result.Report.Rounds, round => Assert.Equal(Catalogue.Official.Category(round.Category).Clause, round.Clause));
        // Other suites run beside it here and take half of the machine; alone it is `demo --all` that is measured.
        Assert.InRange(played.Result.Report.WallSeconds, 1, 2 * Most * 60);
        // Fourteen prefectures have a place each; three units of as many applied and passed.
        Assert.Equal((14, 4, 3, 11), Said(played.Of("city-school")));
        Assert.Equal((3, 3, 2, 1), Said(played.Of("voc-university")));
        Assert.Single(played.Result.Expectations, e => e.What.EndsWith("passes with remarks", StringComparison.Ordinal));
        Assert.Single(played.Result.Expectations, e => e.What.Contains("is endorsed by their unit", StringComparison.Ordinal));

        static (int, int, int, int) Said(TitleOutcome round) => (round.Quota, round.Applied, round.Designated, round.Open);
    }

    [Fact]
    public void A_school_is_certified_with_its_grade_and_its_programme_groups()
    {
        foreach (var category in Catalogue.Official.Categories.Where(category => category.Grades.Count > 0))
        {
            var certificates = played.Of(category.Code, category.Levels[0].Code).Certificates.Select(PlayedTitles.TextOf).ToList();
            Assert.Single(certificates, text => text.Contains($"（{category.Grades[0].Name.Zh}）", StringComparison.Ordinal));
            Assert.All(certificates, text => Assert.Contains("附件：拟建专业群", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_school_of_a_prefecture_is_certified_under_both_names()
    {
        foreach (var file in played.Of("city-school").Certificates)
            Assert.Matches("统一校名：.+楚怡中等职业学校", PlayedTitles.TextOf(file));
    }
}
