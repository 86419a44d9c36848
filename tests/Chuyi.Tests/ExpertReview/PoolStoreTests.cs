using Chuyi.Functions.ExpertReview;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

public class PoolStoreTests
{
    private const string Header = "code,name,unit,field,email,phone\n";

    [Fact]
    public void A_right_pool_is_read_whole()
    {
        var read = PoolStore.Read(
            "\uFEFF" + Header + "E1,张三,某大学,教育,zhang@example.org,13800001234\nE2,李四,某院,机械,li@example.org,13900005678\n"
        );

        Assert.False(read.IsRefused);
        Assert.Equal(["E1", "E2"], read.Value.Select(e => e.Code));
    }

    [Theory]
    [InlineData("", "pool-empty")]
    [InlineData("code,name\nE1,张三\n", "pool-csv")]
    [InlineData(Header, "pool-empty")]
    [InlineData(Header + "E/1,张三,某大学,教育,zhang@example.org,13800001234\n", "pool-code")]
    [InlineData(Header + "E1,张三,某大学,教育,nowhere,13800001234\n", "pool-email")]
    [InlineData(Header + "E1,张三,某大学,教育,zhang@example.org,12\n", "pool-phone")]
    [InlineData(Header + "E1,张三,某大学,教育,a@example.org,13800001234\ne1,李四,某院,机械,b@example.org,13900005678\n", "pool-twice")]
    public void A_wrong_pool_is_refused_with_the_reason(string csv, string code) => Assert.Equal(code, PoolStore.Read(csv).Refusal?.Code);

    [Theory]
    [InlineData("zhang@example.org", "13900005678")]
    [InlineData("ZHANG@example.org", "13900005678")]
    [InlineData("b@example.org", "138 0000 1234")]
    [InlineData("b@example.org", "+86-13800001234")]
    public void One_person_holds_one_line_and_both_are_named(string email, string phone)
    {
        var refusal = PoolStore
            .Read(
                Header
                    + $"E1,张三,某大学,教育,zhang@example.org,13800001234\nE2,李四,某院,机械,c@example.org,13700000000\nE3,王五,某所,农业,{email},{phone}\n"
            )
            .Refusal;

        Assert.Equal("pool-person", refusal?.Code);
        Assert.Contains("第 2 行与第 4 行", refusal!.Reason.Zh, StringComparison.Ordinal);
    }
}
