using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Xunit;

namespace Chuyi.Tests.Ranking;

/// <summary>Places that are not simply the best's: named units, places of prefectures, a pass mark.</summary>
public class AllocationTests
{
    private static readonly string Drawn = new('d', 64);

    private static readonly RoundNumbers Numbers = RoundNumbers.Default(quota: 3, reserve: 1, panel: 3) with { PassMark = 60 };

    private static readonly RoundNumbers Checklist = RoundNumbers.Default(quota: 3, reserve: 0, panel: 3).For(CategoryKind.Named);

    private static readonly Allocation Mixed = Ways(CategoryKind.Competed, "湖南工业职业技术学院", "新化县楚怡工业学校");

    private static readonly Allocation Prefectures = Ways(CategoryKind.Allotted) with
    {
        Prefectures = ["长沙市", "株洲市", "湘潭市"],
        PerPrefecture = 1,
    };

    private static Allocation Ways(CategoryKind kind, params string[] named) =>
        new()
        {
            Kind = kind,
            Named = named,
            Prefectures = [],
            PerPrefecture = 0,
        };

    private static Scored Of(string name, params int[] scores) =>
        new("A." + name, name, name, [.. scores.Select(s => (IReadOnlyList<int>)[s, s, s, s])]) { NamedPlace = Mixed.PlaceByName(name) };

    private static string Said(RankedItem i) => $"{i.Rank} {i.UnitName} {i.Standing}";

    [Fact]
    public void Named_units_that_pass_have_their_places_within_the_quota_and_the_others_compete_for_the_rest()
    {
        // Spelt as somebody types it, with brackets and blanks of another kind.
        var list = RankedList.Of(
            "R",
            Numbers,
            [Of("a", 90), Of("b", 80), Of("c", 70), Of("湖南工业 职业技术学院", 61), Of("新化县楚怡工业学校", 59)],
            Drawn,
            Mixed
        );

        Assert.Equal(
            ["1 湖南工业 职业技术学院 Proposed", "2 新化县楚怡工业学校 NotProposed", "3 a Proposed", "4 b Proposed", "5 c Reserve"],
            list.Items.Select(Said)
        );
        Assert.Equal(new ListCounts(5, 3, 1), list.Counts);
    }

    [Fact]
    public void Each_prefecture_has_the_places_that_its_category_gives_it_and_others_have_none()
    {
        var city = Catalogue.Official.Category("city-school");
        var uneven = city with { Allotment = [new("长沙市", 2), .. city.Allotment.Skip(2)] };

        var allocation = Allocation.Of(uneven, Catalogue.Official.Prefectures, [])!;
        var list = RankedList.Of(
            "R",
            Numbers,
            [
                Of("a", 90) with
                {
                    Prefecture = "长沙市",
                },
                Of("b", 80) with
                {
                    Prefecture = "长沙市",
                },
                Of("c", 75) with
                {
                    Prefecture = "长沙市",
                },
                Of("d", 85) with
                {
                    Prefecture = "株洲市",
                },
                Of("e", 70) with
                {
                    Prefecture = "湘潭市",
                },
            ],
            Drawn,
            allocation
        );

        Assert.Equal(["a", "b", "e"], list.Proposed.Select(item => item.UnitName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("株洲市", allocation.Prefectures);
        Assert.Equal(city.Quota.Default, allocation.OfAll);
        Assert.Empty(AllocationRules.Faults(allocation, allocation.OfAll));
        Assert.Equal("长沙市 2 个、其余 12 个市州各 1 个", AllocationWords.OfPrefectures(allocation).Zh);
        Assert.Null(Allocation.Of(city, Catalogue.Official.Prefectures, [])!.Others);
    }

    [Fact]
    public void A_named_unit_does_not_fall_by_score_but_by_its_plan_and_stands_in_a_part_of_its_own()
    {
        var mixed = Mixed with { NamedIds = ["U.1", "U.2"] };
        Scored[] named = [Of("改名后的学校", 1, 1, 0) with { NamedPlace = 2 }, Of("湖南工业职业技术学院", 0, 1, 0)];

        var list = RankedList.Of("R", Numbers, [Of("a", 90), Of("b", 80), Of("c", 70), Of("d", 50), .. named], Drawn, mixed);

        Assert.Equal(
            [
                "1 湖南工业职业技术学院 NotProposed",
                "2 改名后的学校 Proposed",
                "3 a Proposed",
                "4 b Proposed",
                "5 c Reserve",
                "6 d NotProposed",
            ],
            list.Items.Select(Said)
        );
        Assert.Equal(
            ["论证未通过（3 份论证表中 1 份通过）", "论证通过（3 份论证表中 2 份通过）", "90.00"],
            list.Items.Take(3).Select(i => RankingWords.Result(i).Zh)
        );
        Assert.Equal([1, 2, 1, 2], ListedItem.Of(list).Take(4).Select(one => one.Place));
        Assert.Equal(
            ["一、定向支持（1 个）", "二、竞争遴选（3 个）"],
            RankingWords.Parts(mixed, list.OnNotice).Select(part => part.Heading!.Value.Zh)
        );
        Assert.Null(Assert.Single(RankingWords.Parts(null, list.OnNotice)).Heading);
    }

    [Fact]
    public void The_place_of_a_named_unit_that_is_struck_goes_to_the_reserve_of_those_who_compete()
    {
        var list = RankedList.Of("R", Numbers, [Of("a", 90), Of("b", 80), Of("c", 70), Of("湖南工业职业技术学院", 61)], Drawn, Mixed);

        Assert.Equal("A.c", list.Strike("A.湖南工业职业技术学院").Promoted);
    }

    [Fact]
    public void Who_is_below_the_pass_mark_gets_no_place_whatever_is_left()
    {
        var list = RankedList.Of("R", Numbers, [Of("a", 90), Of("b", 59)], Drawn);

        Assert.Equal(["1 a Proposed", "2 b NotProposed"], list.Items.Select(Said));
        Assert.Equal(["1 b NotProposed", "2 a Proposed"], list.Move("A.b", 1).Items.Select(Said));
    }

    [Fact]
    public void A_checklist_passes_by_more_than_half_of_its_sheets_and_each_sheet_by_all_its_points()
    {
        var half = new Scored(
            "A.h",
            "h",
            "h",
            [
                [1, 1, 1, 1],
                [1, 1, 1, 0],
            ]
        )
        {
            NamedPlace = 1,
        };
        var more = new Scored(
            "A.m",
            "m",
            "m",
            [
                [1, 1, 1, 1],
                [1, 1, 1, 0],
                [1, 1, 1, 1],
            ]
        )
        {
            NamedPlace = 2,
        };

        var list = RankedList.Of(
            "R",
            Checklist,
            [half, more],
            Drawn,
            Ways(CategoryKind.Named, "h", "m") with
            {
                NamedIds = ["U.h", "U.m"],
            }
        );

        Assert.Equal(
            [("h", new PanelVerdict(1, 2)), ("m", new PanelVerdict(2, 3))],
            list.Items.Select(i => (i.UnitName, i.Verdict!)).Order()
        );
        Assert.Equal(["m"], list.Proposed.Select(i => i.UnitName));
        Assert.Equal("论证未通过（2 份论证表中 1 份通过）", RankingWords.Result(list.Items.Single(i => i.UnitName == "h")).Zh);
        Assert.False(list.TieAtCut);
    }

    [Fact]
    public void Each_prefecture_has_its_own_places_in_the_order_of_its_nominations_and_one_of_which_nobody_passes_stays_open()
    {
        var list = RankedList.Of(
            "R",
            Checklist,
            [
                Of("z1", 1, 1, 1) with
                {
                    Prefecture = "株洲市",
                    Nomination = 2,
                },
                Of("z2", 1, 1, 1) with
                {
                    Prefecture = "株洲市",
                    Nomination = 1,
                },
                Of("x1", 0, 0, 1) with
                {
                    Prefecture = "湘潭市",
                    Nomination = 1,
                },
                Of("c1", 0, 0, 0) with
                {
                    Prefecture = "长沙市",
                    Nomination = 1,
                },
                Of("c2", 1, 1, 0) with
                {
                    Prefecture = "长沙市",
                    Nomination = 2,
                },
                Of("n", 1, 1, 1),
                Of("p", 1, 1, 1) with
                {
                    Prefecture = "省属",
                },
            ],
            Drawn,
            Prefectures
        );

        Assert.Equal(
            ["1 c1 NotProposed", "2 c2 Proposed", "3 z2 Proposed", "4 z1 Reserve", "5 x1 NotProposed"],
            list.Items.Take(5).Select(Said)
        );
        Assert.All(list.Items.Skip(5), i => Assert.Equal(Standing.NotProposed, i.Standing));
        Assert.Equal(["湘潭市"], list.OpenPrefectures);
        Assert.Equal("A.z1", list.Strike("A.z2").Promoted);
        var (without, nobody) = list.Strike("A.c2");
        Assert.Null(nobody);
        Assert.Equal(["长沙市", "湘潭市"], without.OpenPrefectures);
    }

    [Fact]
    public void Equal_ones_of_a_prefecture_are_for_the_office_unless_they_were_nominated_in_order()
    {
        Scored[] two = [Of("a", 1) with { Prefecture = "长沙市" }, Of("b", 1) with { Prefecture = "长沙市" }];

        Assert.True(RankedList.Of("R", Checklist, two, Drawn, Prefectures).TieAtCut);
        Assert.False(
            RankedList.Of("R", Checklist, [two[0] with { Nomination = 1 }, two[1] with { Nomination = 2 }], Drawn, Prefectures).TieAtCut
        );
        Assert.False(RankedList.Of("R", Checklist, [two[0], two[1] with { Prefecture = "株洲市" }], Drawn, Prefectures).TieAtCut);
    }

    [Fact]
    public void Nobody_moves_into_another_group()
    {
        var list = RankedList.Of("R", Numbers, [Of("a", 90), Of("b", 80), Of("湖南工业职业技术学院", 61)], Drawn, Mixed);

        Assert.Equal("other-group", list.WhyNotMove("A.a", 1)?.Code);
        Assert.Null(list.WhyNotMove("A.b", 2));
        Assert.Null(RankedList.Of("R", Numbers, [Of("a", 90), Of("b", 80)], Drawn).WhyNotMove("A.b", 1));
    }

    [Fact]
    public void A_list_of_the_best_is_the_file_that_it_was()
    {
        var json = Functions.Cases.Json.Write(RankedList.Of("R", Numbers, [Of("a", 90)], Drawn));

        Assert.DoesNotContain("allocation", json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("verdict", json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("fallsShort", json, StringComparison.OrdinalIgnoreCase);
    }
}
