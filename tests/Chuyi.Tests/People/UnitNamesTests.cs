using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Tests.People;

public class UnitNamesTests
{
    [Theory]
    [InlineData("湘水学院（附属）", "湘水学院(附属)")]
    [InlineData("湘水学院（附属）", "湘水学院【附属】")]
    [InlineData("湘水学院（附属）", "湘水学院〔 附属 〕")]
    [InlineData("湘水学院", "湘水学院\u3000")]
    [InlineData("湘水学院", "湘\u200B水\u00AD学\u2060院\uFEFF")]
    [InlineData("湘水学院", "湘水学院\uFE0F\U000E0100\u3164")]
    [InlineData("湘水学院", "\u202E湘水学院\u202C")]
    [InlineData("IT 学院", "ｉｔ学院")]
    [InlineData("第1中学", "第１中学")]
    [InlineData("“楚怡”学校", "\"楚怡\"学校")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("é学院", "e\u0301学院")]
    public void Spellings_of_one_unit_are_one_unit(string one, string other) => Assert.True(UnitNames.Same(one, other));

    [Theory]
    [InlineData("湘水学院", "湘江学院")]
    [InlineData("第1中学", "第11中学")]
    [InlineData("བོད", "བད")]
    [InlineData("", "")]
    [InlineData("（）", "  ")]
    public void Other_units_and_no_unit_are_not(string one, string other) => Assert.False(UnitNames.Same(one, other));

    [Fact]
    public void Half_a_character_does_no_harm() => Assert.Equal("学院", UnitNames.Normal("学\uD800院"));
}
