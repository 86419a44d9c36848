using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Policy;

public class AllocationRulesTests
{
    private static Allocation Of(string code, params string[] named)
    {
        var category = Catalogue.Official.Category(code);
        return Allocation.Of(category, Catalogue.Official.Prefectures, named.Length > 0 ? named : category.Named)!;
    }

    private static IEnumerable<string> Faults(Allocation allocation, int quota) =>
        AllocationRules.Faults(allocation, quota).Select(f => f.Code);

    [Fact]
    public void What_the_catalogue_says_can_be_given_as_it_says_but_for_units_that_no_text_names()
    {
        Assert.Null(Of("secondary-school"));
        Assert.Empty(Faults(Of("culture-base"), 20));
        Assert.Equal(["湖南工业职业技术学院", "新化县楚怡工业学校"], Of("culture-base").Named);
        Assert.Empty(Faults(Of("city-school"), 14));
        Assert.Equal(["named"], Faults(Of("voc-university"), 3));
        Assert.Empty(Faults(Of("voc-university", "甲", "乙", "丙"), 3));
    }

    [Fact]
    public void What_cannot_be_given_is_told_at_its_field()
    {
        Assert.Equal(["named"], Faults(Of("voc-university", "某学院（长沙）", "某学院(长沙) "), 3));
        Assert.Equal(["named"], Faults(Of("voc-university", "甲", "…"), 3));
        Assert.Equal(["named"], Faults(Of("voc-university", "甲", "乙"), 1));
        Assert.Equal(["quota"], Faults(Of("city-school"), 13));
        Assert.Equal(["named", "quota"], Faults(Of("city-school", "甲"), 15));
    }

    [Fact]
    public void A_unit_that_is_named_has_one_place_and_one_of_no_prefecture_has_none()
    {
        Assert.Equal(["perUnit"], AllocationRules.Faults(Of("culture-base"), 20, perUnit: 2).Select(f => f.Field ?? f.Code));
        Assert.Equal("no-prefecture", AllocationRules.WhyNotPlace(Of("city-school"), "省属")?.Code);
        Assert.Equal("no-prefecture", AllocationRules.WhyNotPlace(Of("city-school"), null)?.Code);
        Assert.Null(AllocationRules.WhyNotPlace(Of("city-school"), "长沙市"));
        Assert.Null(AllocationRules.WhyNotPlace(Of("culture-base"), null));
    }

    [Fact]
    public void Only_a_round_of_named_units_is_closed_to_the_others()
    {
        Assert.Equal("not-named", AllocationRules.WhyNotApply(Of("voc-university", "甲"), isNamed: false)?.Code);
        Assert.Null(AllocationRules.WhyNotApply(Of("voc-university", "甲"), isNamed: true));
        Assert.Null(AllocationRules.WhyNotApply(Of("culture-base"), isNamed: false));
        Assert.Null(AllocationRules.WhyNotApply(null, isNamed: false));
    }
}
