using Chuyi.Functions.Policy;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.Policy;

public class PointsTests
{
    [Theory]
    [InlineData("87.125", "87.13")] // to even it would be 87.12
    [InlineData("87.115", "87.12")]
    [InlineData("87.1250001", "87.13")]
    [InlineData("87.1249999", "87.12")]
    [InlineData("0.005", "0.01")]
    [InlineData("100", "100")]
    public void A_half_is_rounded_up(string points, string rounded) => Assert.Equal(Of(rounded), Points.Round(Of(points)));

    [Fact]
    public void The_mean_of_nothing_is_nothing() => Assert.Equal(0, Points.Mean([]));

    [Fact]
    public void A_mean_is_rounded_once_and_as_any_other_number()
    {
        Assert.Equal(80.13m, Points.Mean([80, 80, 80, 80, 80, 80, 80, 81]));
        Assert.Equal(33.33m, Points.Mean([0, 0, 100]));
    }

    [Fact]
    public void A_mean_does_not_depend_on_the_order() =>
        Gen.Int[0, 100]
            .Array[1, 12]
            .Sample(points =>
                Points.Mean([.. points.Select(p => (decimal)p)]) == Points.Mean([.. points.Reverse().Select(p => (decimal)p)])
            );

    private static decimal Of(string points) => decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture);
}
