using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Units;
using Chuyi.Tests.Units;
using Xunit;

namespace Chuyi.Tests.Recommending;

/// <summary>Who recommends a unit, by the register.</summary>
public class RecommendersTests
{
    private static readonly Unit Body = Of("湖南省机械行业协会", UnitType.Industry, Prefectures.ProvinceRun);

    private static readonly Unit Ministry = Of("湖南省某厅", UnitType.Government, Prefectures.ProvinceRun);

    private static readonly Unit County = Of("长沙县教育局", UnitType.Government, "长沙市");

    [Theory]
    [InlineData("长沙市教育局")]
    [InlineData("长沙市教育和体育局")]
    [InlineData("长沙市教体局")]
    [InlineData("长沙教育局")]
    public void A_school_of_a_prefecture_is_recommended_by_its_bureau_whatever_that_is_called(string name) =>
        Assert.Equal(name, Found(RecommenderKind.Bureau, SampleUnits.School, Of(name, UnitType.Government, "长沙市"), County));

    [Fact]
    public void Not_by_that_of_a_county_of_another_prefecture_or_by_one_of_two()
    {
        Assert.Null(Found(RecommenderKind.Bureau, SampleUnits.School, County));
        Assert.Null(Found(RecommenderKind.Bureau, SampleUnits.School, Of("株洲市教育局", UnitType.Government, "株洲市")));
        Assert.Null(
            Found(RecommenderKind.Bureau, SampleUnits.School, SampleUnits.Bureau, Of("长沙市教体局", UnitType.Government, "长沙市"))
        );
    }

    [Fact]
    public void What_the_province_runs_is_recommended_by_whoever_supervises_it()
    {
        var college = SampleUnits.College with { Bureau = Ministry.Id };

        Assert.Equal(Ministry.OfficialName, Found(RecommenderKind.Bureau, college, Ministry, SampleUnits.Bureau));
        Assert.Equal(Ministry.OfficialName, Found(RecommenderKind.Supervisor, college, Ministry));
        Assert.Null(Found(RecommenderKind.Supervisor, SampleUnits.College, Ministry));
    }

    [Fact]
    public void An_industry_body_is_the_one_that_was_chosen_and_is_one()
    {
        Assert.Equal(Body.OfficialName, Found(RecommenderKind.Industry, SampleUnits.School, Body.OfficialName, Body));
        Assert.Null(Found(RecommenderKind.Industry, SampleUnits.School, "", Body));
        Assert.Null(Found(RecommenderKind.Industry, SampleUnits.School, SampleUnits.Bureau.OfficialName, SampleUnits.Bureau));
    }

    [Fact]
    public void Nobody_recommends_where_nobody_has_to() => Assert.Null(Found(RecommenderKind.None, SampleUnits.School, SampleUnits.Bureau));

    private static Unit Of(string name, UnitType type, string prefecture) =>
        new()
        {
            Id = UnitIds.Of(name),
            OfficialName = name,
            Type = type,
            Prefecture = prefecture,
        };

    private static string? Found(RecommenderKind kind, Unit unit, params Unit[] others) => Found(kind, unit, "", others);

    private static string? Found(RecommenderKind kind, Unit unit, string chosen, params Unit[] others) =>
        Recommenders.Of(kind, unit, chosen, new KnownUnits([unit, .. others], new Dictionary<string, string>(), 1))?.OfficialName;
}
