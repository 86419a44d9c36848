using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

public class ReturnPathTests
{
    private static readonly Uri Ours = new("https://chuyi.example/sign-in/code");

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/applications?lang=zh", "/applications?lang=zh")]
    [InlineData("/中文", "/%E4%B8%AD%E6%96%87")]
    [InlineData("/office?q=楚 怡", "/office?q=%E6%A5%9A%20%E6%80%A1")]
    [InlineData("/%09/host.example", "/%09/host.example")]
    [InlineData("/history?from=https://host.example/", "/history?from=https://host.example/")]
    [InlineData("/a/../b", "/b")]
    public void A_page_of_ours_is_written_in_ASCII(string given, string path)
    {
        Assert.Equal(path, ReturnPath.Read(given).Value?.Text);
        Assert.Equal("chuyi.example", new Uri(Ours, path).Host);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("applications")]
    [InlineData("https://host.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//host.example")]
    [InlineData("/\\host.example")]
    [InlineData("\\\\host.example")]
    [InlineData("/\t/host.example")]
    [InlineData("\t//host.example")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    [InlineData("/a//b")]
    [InlineData("/.//host.example")]
    [InlineData("/a/..//host.example")]
    [InlineData(" /applications")]
    [InlineData("/a\u0085b")]
    public void What_is_none_or_leads_away_is_refused(string? given) => Assert.Equal("path", ReturnPath.Read(given).Refusal?.Code);

    [Fact]
    public void A_path_without_end_is_refused() => Assert.True(ReturnPath.Read("/" + new string('a', 2001)).IsRefused);
}
