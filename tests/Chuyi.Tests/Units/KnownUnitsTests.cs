using Chuyi.Functions.Units;
using Xunit;

namespace Chuyi.Tests.Units;

/// <summary>A unit is found by whatever it is called, and by every id it goes by.</summary>
public class KnownUnitsTests
{
    [Theory]
    [InlineData("长沙职业中等专业学校")]
    [InlineData("　长沙 职业中等专业学校　")]
    [InlineData("长沙市第一职业学校")]
    [InlineData("长沙一职")]
    public void By_any_of_its_names_as_people_compare_them(string name) => Assert.Same(SampleUnits.School, SampleUnits.Known.Named(name));

    [Theory]
    [InlineData("")]
    [InlineData("（）")]
    [InlineData("长沙第二职业学校")]
    public void By_nothing_else(string name) => Assert.Null(SampleUnits.Known.Named(name));

    [Fact]
    public void Its_name_is_that_of_the_day()
    {
        Assert.Equal("长沙市第一职业学校", SampleUnits.School.NameOn(new(2025, 8, 31)));
        Assert.Equal("长沙职业中等专业学校", SampleUnits.School.NameOn(new(2025, 9, 1)));
    }

    [Fact]
    public void By_the_id_that_an_account_was_given_by_any_of_its_names() =>
        Assert.Same(SampleUnits.School, SampleUnits.Known.Find(UnitIds.Of("长沙 一职")));

    [Fact]
    public void By_the_ids_of_those_merged_into_it_one_after_the_other()
    {
        var known = new KnownUnits(
            [SampleUnits.College],
            new Dictionary<string, string> { ["U.one"] = "U.two", ["U.two"] = SampleUnits.College.Id },
            3
        );

        Assert.Same(SampleUnits.College, known.Find("U.one"));
        Assert.Equal(["U.one", "U.two"], known.MergedInto(SampleUnits.College));
    }

    [Fact]
    public void A_bureau_and_its_units_know_of_each_other()
    {
        Assert.Same(SampleUnits.Bureau, SampleUnits.Known.BureauOf(SampleUnits.School));
        Assert.Equal([SampleUnits.School], SampleUnits.Known.Under(SampleUnits.Bureau));
        Assert.Null(SampleUnits.Known.BureauOf(SampleUnits.College));
    }

    [Fact]
    public void A_new_id_is_nobodys_also_where_a_unit_has_that_of_the_name() =>
        Assert.Equal(UnitIds.Of("长沙市第一职业学校", 2), SampleUnits.Known.NewId("长沙市第一职业学校"));
}
