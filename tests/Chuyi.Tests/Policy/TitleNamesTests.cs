using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>A title is found by every name that it has in public.</summary>
public class TitleNamesTests
{
    [Theory]
    [InlineData("优质中职学校", true)]
    [InlineData("优秀中职", true)]
    [InlineData("楚怡优质中职学校建设单位", true)]
    [InlineData("secondary school of quality", true)]
    [InlineData("某校", true)]
    [InlineData("文化馆", false)]
    [InlineData("…", false)]
    [InlineData("", false)]
    public void A_title_is_meant_by_its_name_by_that_of_a_level_by_an_alias_and_by_its_holder(string asked, bool isMeant) =>
        Assert.Equal(isMeant, TitleNames.Matches("secondary-school", asked, "某校", null));

    [Fact]
    public void What_is_not_in_the_catalogue_any_more_is_found_by_what_it_is_called_there() =>
        Assert.Equal((true, 0), (TitleNames.Matches("gone", "旧称号", "旧称号（一）"), TitleNames.Aliases("gone").Count));
}
