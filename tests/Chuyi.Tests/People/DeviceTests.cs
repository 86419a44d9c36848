using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Tests.People;

public class DeviceTests
{
    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36",
        "Chrome（Windows）"
    )]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0", "Edge（Windows）")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1", "Safari（iPhone）")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0.49",
        "微信（Android）"
    )]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0", "Firefox（Linux）")]
    [InlineData("curl/8.5.0", "其他浏览器或程序")]
    [InlineData("", "其他浏览器或程序")]
    public void A_browser_is_named_as_its_owner_knows_it(string said, string words) =>
        Assert.Equal(words, DeviceWords.Of(Device.Read(said)).Zh);

    [Fact]
    public void Of_what_a_browser_says_nothing_else_is_kept() =>
        Assert.Equal(new Device("Chrome", null), Device.Read("<script>Chrome/1</script> " + new string('x', 100_000)));
}
