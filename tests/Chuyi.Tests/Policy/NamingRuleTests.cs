using Chuyi.Functions.Policy;
using Chuyi.Tests.Units;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>What a school is called that gets a title with a common name.</summary>
public class NamingRuleTests
{
    private static readonly NamingRule Rule = Catalogue.Official.Category("city-school").Naming!;

    [Fact]
    public void A_school_is_called_by_the_place_it_asks_for_or_by_its_prefecture()
    {
        Assert.Equal("浏阳市楚怡中等职业学校", NamingRule.NameOf(Rule.Pattern, "浏阳市", "长沙市"));
        Assert.Equal("长沙市楚怡中等职业学校", NamingRule.NameOf(Rule.Pattern, "", "长沙市"));
        Assert.Null(NamingRule.NameOf(Rule.Pattern, null, null));
        Assert.NotNull(Catalogue.Official.Category("city-school").Form.Find(NamingRule.PlaceField));
    }

    [Fact]
    public void The_name_of_another_unit_is_not_given()
    {
        Assert.Equal("name-place", NamingRules.WhyNotCalled("湖南某某职业技术学院", SampleUnits.School, SampleUnits.Known)?.Code);
        Assert.Null(NamingRules.WhyNotCalled("长沙一职", SampleUnits.School, SampleUnits.Known));
        Assert.Null(NamingRules.WhyNotCalled("长沙市楚怡中等职业学校", SampleUnits.School, SampleUnits.Known));
        Assert.Null(NamingRules.WhyNotCalled(null, SampleUnits.School, SampleUnits.Known));
    }
}
