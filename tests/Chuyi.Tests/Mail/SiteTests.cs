using Chuyi.Functions.Mail;
using MimeKit;
using Xunit;

namespace Chuyi.Tests.Mail;

public class SiteTests
{
    /// <summary>What is only for this machine is not there once the service has an address for others.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:7071", true)]
    [InlineData("http://localhost:7071", true)]
    [InlineData("http://[::1]:7071", true)]
    [InlineData("https://chuyi.example.org", false)]
    [InlineData("http://192.0.2.2:7071", false)]
    [InlineData("https://localhost.example.org", false)]
    public void A_service_is_on_this_machine_alone_or_has_an_address_for_others(string url, bool isAlone) =>
        Assert.Equal(isAlone, new Site(url, new MailboxAddress("", "chuyi@example.org")).IsOnThisMachine);
}
