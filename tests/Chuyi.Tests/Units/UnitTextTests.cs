using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;
using Xunit;

namespace Chuyi.Tests.Units;

/// <summary>What people write of a unit, and what is understood.</summary>
public class UnitTextTests
{
    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100Y4", false)]
    [InlineData("91350100M000100I43", false)]
    [InlineData("", false)]
    public void A_social_credit_code_is_checked_by_its_last_character(string code, bool isOne) =>
        Assert.Equal(isOne, CreditCode.IsOne(code));

    [Fact]
    public void A_code_is_read_in_any_width_and_case() =>
        Assert.Equal("91350100M000100Y43", CreditCode.Read(" ９１３５０１００m000100y43 "));

    [Theory]
    [InlineData("长沙市", "长沙市")]
    [InlineData("长沙", "长沙市")]
    [InlineData("湘西", "湘西土家族苗族自治州")]
    [InlineData("湘西州", "湘西土家族苗族自治州")]
    [InlineData(" 省属 ", "省属")]
    [InlineData("武汉市", null)]
    [InlineData("市", null)]
    [InlineData("", null)]
    public void A_prefecture_is_known_with_or_without_its_last_word(string written, string? prefecture) =>
        Assert.Equal(prefecture, Prefectures.Read(written));

    [Fact]
    public void Every_prefecture_of_the_catalogue_is_one() =>
        Assert.All(Catalogue.Official.Prefectures, one => Assert.Equal(one, Prefectures.Read(one)));

    [Theory]
    [InlineData("中职", UnitType.SecondaryVocational)]
    [InlineData("Enterprise", UnitType.Enterprise)]
    [InlineData("higherVocational", UnitType.HigherVocational)]
    [InlineData("幼儿园", null)]
    [InlineData("", null)]
    public void A_type_is_known_by_its_words(string written, UnitType? type) => Assert.Equal(type, UnitWords.Read(written));
}
