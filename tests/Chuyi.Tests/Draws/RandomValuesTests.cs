using Chuyi.History.Draws;
using Xunit;

namespace Chuyi.Tests.Draws;

public class RandomValuesTests
{
    // The example of RFC 3797, section 6.
    [Fact]
    public void The_key_is_that_of_RFC_3797() =>
        Assert.Equal(
            "9319./2.5.8.10.12./9.18.26.34.41.45./",
            RandomValues.Key([
                ["9319"],
                ["2", "5", "12", "8", "10"],
                ["9", "18", "26", "34", "41", "45"],
            ])
        );

    [Theory]
    [InlineData("007", "7./")]
    [InlineData("0", "0./")]
    [InlineData("000", "0./")]
    [InlineData("3210.50", "3210.5/")]
    [InlineData("00.250", "0.25/")]
    [InlineData("12.00", "12./")]
    public void A_value_has_one_form(string typed, string key) =>
        Assert.Equal(
            key,
            RandomValues.Key([
                [typed],
            ])
        );

    [Fact]
    public void Values_are_ordered_as_numbers_not_as_text() =>
        Assert.Equal(
            "2.252.59.10./",
            RandomValues.Key([
                ["10", "9", "2.5", "2.25"],
            ])
        );

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("1.2.3")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("７")]
    [InlineData("123456789012345678901")]
    public void What_is_no_decimal_number_is_no_value(string typed) => Assert.False(RandomValues.IsValue(typed));
}
