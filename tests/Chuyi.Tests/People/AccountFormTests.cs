using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Chuyi.Tests.People;

public class AccountFormTests
{
    [Theory]
    [InlineData("湘水学院（附属1校）", "湘水学院(附属1校)")]
    [InlineData("湘水学院（附属1校）", "湘水学院【附属１校】")]
    [InlineData("湘水学院（附属1校）", "  湘水学院 〔附属 1 校〕\u3000")]
    public void Spellings_of_one_unit_are_one_unit_and_each_account_keeps_its_own(string one, string other)
    {
        var (first, second) = (Read(one), Read(other));

        Assert.Equal(first.Unit, second.Unit);
        Assert.Equal((one, other.Trim()), (first.UnitName, second.UnitName));
    }

    [Fact]
    public void Another_unit_is_another() => Assert.NotEqual(Read("湘水学院（附属1校）").Unit, Read("湘水学院（附属2校）").Unit);

    private static Person Read(string unit) =>
        AccountForm
            .Read(
                new FormCollection(
                    new()
                    {
                        ["role"] = "Applicant",
                        ["name"] = "某校",
                        ["email"] = "school@example.org",
                        ["unit"] = unit,
                    }
                )
            )
            .Value!;
}
