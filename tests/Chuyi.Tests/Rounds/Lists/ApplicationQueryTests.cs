using Chuyi.Functions.Applications;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.Rounds.Lists;

/// <summary>What an address asks of the office's list, and what it gets.</summary>
public class ApplicationQueryTests
{
    private static readonly IReadOnlyList<ApplicationSummary> All =
    [
        One("A.1", "长沙甲学校", ApplicationStage.Checking, hour: 9) with
        {
            Due = new(2026, 3, 12),
            Prefecture = "省属",
            Receipt = "R-0001",
        },
        One("A.2", "株洲乙学校", ApplicationStage.Placed, hour: 8) with
        {
            Score = 90.5m,
            Rank = 2,
            Prefecture = "长沙市",
        },
        One("A.3", "湘潭丙学校", ApplicationStage.Placed, hour: 7) with
        {
            Score = 95m,
            Rank = 1,
            Prefecture = "湘潭市",
        },
        One("A.4", "衡阳丁学校（东校区）", ApplicationStage.Withdrawn, hour: 6),
    ];

    [Fact]
    public void A_list_comes_as_it_was_received_with_the_count_of_every_tab()
    {
        var list = ApplicationQuery.Of("").In(All);

        Assert.Equal(["A.4", "A.3", "A.2", "A.1"], list.Found.Select(a => a.Case));
        Assert.Equal(
            [("", 4), ("checking", 1), ("ended", 1), ("ranked", 2)],
            list.Counts.Where(c => c.Value > 0).Select(c => (c.Key, c.Value)).Order()
        );
    }

    [Fact]
    public void Every_stage_that_an_application_can_stand_at_has_its_tab() =>
        Assert.All(
            Enum.GetValues<ApplicationStage>().Where(stage => stage != ApplicationStage.None),
            stage => Assert.Equal(2, ApplicationTab.Every.Count(tab => tab.Has(All[0] with { Stage = stage })))
        );

    [Theory]
    [InlineData("?sort=rank", "A.3 A.2 A.1 A.4")]
    [InlineData("?sort=rank&desc=1", "A.2 A.3 A.1 A.4")]
    [InlineData("?sort=score&desc=1&stage=ranked", "A.3 A.2")]
    [InlineData("?sort=due", "A.1 A.2 A.3 A.4")]
    [InlineData("?stage=ended", "A.4")]
    [InlineData("?q=衡阳丁学校(东校区)", "A.4")]
    // As the policy lists them, not as their characters are coded; what is not on file comes last.
    [InlineData("?sort=prefecture", "A.2 A.3 A.1 A.4")]
    [InlineData("?sort=prefecture&desc=1", "A.1 A.3 A.2 A.4")]
    [InlineData("?q=湘潭市", "A.3")]
    [InlineData("?q=r-0001", "A.1")]
    [InlineData("?q=ＡＡ", "")]
    [InlineData("?stage=no-such&sort=nothing&page=-1&desc=x", "A.4 A.3 A.2 A.1")]
    public void It_is_filtered_searched_and_ordered(string address, string found) =>
        Assert.Equal(found, string.Join(' ', ApplicationQuery.Of(address).In(All).Found.Select(a => a.Case)));

    [Theory]
    [InlineData("?sort=recommender", "A.1 A.2 A.4 A.3")]
    [InlineData("?sort=recommender&desc=1", "A.4 A.2 A.1 A.3")]
    public void Those_that_nobody_recommends_come_last(string address, string found)
    {
        string[] recommenders = ["上级单位", "市教育局", "", "省教育厅"];
        var all = All.Zip(recommenders, (one, recommender) => one with { Recommender = recommender }).ToList();

        Assert.Equal(found, string.Join(' ', ApplicationQuery.Of(address).In(all).Found.Select(a => a.Case)));
    }

    /// <summary>What is not known stands last in either direction, and equals in the order of their cases.</summary>
    [Fact]
    public void By_every_column_a_list_rises_and_falls() =>
        Any.Sample(
            all =>
            {
                foreach (var order in ApplicationOrder.Every)
                foreach (var falls in new[] { false, true })
                {
                    var found = order.Sort(all, falls).ToList();
                    Assert.Equal(all.OrderBy(a => a.Case), found.OrderBy(a => a.Case));
                    Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(IsInOrder(pair.First, pair.Second, order, falls), order.Id));
                }
            },
            iter: 200
        );

    private static bool IsInOrder(ApplicationSummary one, ApplicationSummary next, ApplicationOrder order, bool falls) =>
        (order.Key(one), order.Key(next)) switch
        {
            (null, null) => string.CompareOrdinal(one.Case, next.Case) < 0,
            (_, null) => true,
            (null, _) => false,
            (var key, var other) => (Compare(key, other) * (falls ? -1 : 1)) switch
            {
                0 => string.CompareOrdinal(one.Case, next.Case) < 0,
                var way => way < 0,
            },
        };

    private static int Compare(IComparable one, IComparable other) =>
        one is string text ? string.CompareOrdinal(text, (string)other) : one.CompareTo(other);

    private static readonly Gen<List<ApplicationSummary>> Any = Gen.Select(
            Gen.Int[0, 2],
            Gen.Int[0, 2].Select(i => new[] { "", "市教育局", "省教育厅" }[i]),
            Gen.Int[0, 2],
            (hour, text, some) => (hour, text, some)
        )
        .List[0, 9]
        .Select(rows =>
            rows.Select(
                    (row, i) =>
                        One($"A.{i}", "学校" + row.text, ApplicationStage.Placed, row.hour) with
                        {
                            Title = row.text,
                            Recommender = row.text,
                            Prefecture = row.some == 0 ? null : Prefectures.All[row.some],
                            Due = row.some == 0 ? null : new DateOnly(2026, 3, row.some),
                            Score = row.some == 0 ? null : 90 + row.hour,
                            Rank = row.some == 0 ? null : row.hour,
                            Number = row.some == 0 ? null : "CY-" + row.hour,
                        }
                )
                .ToList()
        );

    [Theory]
    [InlineData("")]
    [InlineData("?stage=ranked&sort=score&desc=1&q=%E7%94%B2+%26%3D%23&page=3")]
    public void What_was_asked_is_an_address_again(string address) =>
        Assert.Equal(ApplicationQuery.Of(address), ApplicationQuery.Of(ApplicationQuery.Of(address).ToString()));

    [Fact]
    public void A_page_is_full_or_the_last_and_none_is_shown_twice()
    {
        var many = Enumerable.Range(0, 120).Select(i => One($"A.{i}", "同一学校", ApplicationStage.Accepted, hour: 9)).ToList();
        var pages = Enumerable.Range(1, 3).Select(page => (ApplicationQuery.Of("") with { Page = page }).In(many)).ToList();

        Assert.Equal([50, 50, 20], pages.Select(page => page.Shown.Count()));
        Assert.Equal(120, pages.SelectMany(page => page.Shown).Distinct().Count());
        Assert.Equal(3, (ApplicationQuery.Of("") with { Page = 99 }).In(many).Place.Page);
    }

    [Fact]
    public void From_one_application_one_goes_on_to_its_neighbours()
    {
        var list = ApplicationQuery.Of("?sort=rank").In(All);

        Assert.Equal((null, "A.2"), list.Beside("A.3"));
        Assert.Equal(("A.1", null), list.Beside("A.4"));
        // What is on the list no more leads on to what is left of it.
        Assert.Equal((null, "A.3"), list.Beside("A.none"));
    }

    [Theory]
    [InlineData("/applications/A.1?from=stage%3Dchecking%26sort%3Ddue", "?from=%3Fstage%3Dchecking%26sort%3Ddue")]
    [InlineData("/applications/A.2?from", "?from")]
    [InlineData("//elsewhere.example/?from=%0D%0A&x=1", "?from")]
    [InlineData("/applications/A.1", "")]
    [InlineData(null, "")]
    public void What_was_opened_from_a_list_stays_so_when_something_was_done_to_it(string? page, string from) =>
        Assert.Equal("/applications/A.1" + from, ApplicationLinks.Back("A.1", page));

    private static ApplicationSummary One(string id, string unit, ApplicationStage stage, int hour) =>
        new("R.1", id)
        {
            Stage = stage,
            Unit = "U." + id,
            UnitName = unit,
            Title = "建设申报",
            Recommender = "市教育局",
            ReceivedAt = new(2026, 3, 2, hour, 0, 0, TimeSpan.Zero),
        };
}
