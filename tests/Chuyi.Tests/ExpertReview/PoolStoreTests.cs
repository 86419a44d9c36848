using Chuyi.Functions.Cases;
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
    [InlineData("1.38001E+10")]
    [InlineData("1380000123")]
    public void A_phone_that_is_none_is_refused_with_its_line_and_column(string phone)
    {
        var reason = PoolStore.Read($"{Header}E1,张三,某大学,教育,zhang@example.org,{phone}\n").Refusal!.Reason;

        Assert.StartsWith("第 2 行，phone 列：", reason.Zh, StringComparison.Ordinal);
        Assert.StartsWith("Line 2, column phone: ", reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_wrong_line_is_named_and_of_very_many_how_many_more()
    {
        static string[] Told(int wrong) =>
            [
                .. PoolStore
                    .Read(Header + string.Concat(Enumerable.Range(1, wrong).Select(n => $"E{n},张三,某大学,教育,e{n}@example.org,12\n")))
                    .Refusal!.All.Select(one => one.Reason.Zh),
            ];

        Assert.Equal(["第 2 行", "第 3 行"], Told(2).Select(reason => reason.Split('，')[0]));
        Assert.Equal((21, "另有 3 行有误。"), (Told(23).Length, Told(23)[^1]));
    }

    [Fact]
    public void A_phone_is_kept_as_its_digits() =>
        Assert.Equal(
            "+8613800001234",
            PoolStore.Read(Header + "E1,张三,某大学,教育,zhang@example.org,+86 138-0000-1234\n").Value![0].Phone
        );

    [Fact]
    public void A_text_that_is_too_long_is_refused_with_its_line() =>
        Assert.Equal(
            "pool-text",
            PoolStore.Read($"{Header}E1,{new string('张', 300)},某大学,教育,zhang@example.org,13800001234\n").Refusal?.Code
        );

    /// <summary>A pool of one expert with this address.</summary>
    internal static Outcome<PoolExpert[]> WithEmail(string email) =>
        PoolStore.Read($"{Header}E1,张三,某大学,教育,\"{email.Replace("\"", "\"\"", StringComparison.Ordinal)}\",13800001234\n");

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
                    + "E1,张三,某大学,教育,zhang@example.org,13800001234\nE2,李四,某院,机械,c@example.org,13700000000\n"
                    + $"E3,王五,某所,农业,{email},{phone}\n"
            )
            .Refusal;

        Assert.Equal("pool-person", refusal?.Code);
        Assert.Contains("第 2 行与第 4 行", refusal!.Reason.Zh, StringComparison.Ordinal);
    }
}
