using System.Net;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>By what an asker is told apart, and what is believed of a request.</summary>
public class AskerTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db80001/48")]
    [InlineData("2001:db8:1:ffff::1", "20010db80001/48")]
    [InlineData("2001:db8:2::1", "20010db80002/48")]
    [InlineData(null, "unknown")]
    public void An_address_is_one_asker_and_a_network_of_IPv6_is_one(string? from, string asker) =>
        Assert.Equal(asker, new Asker(0).Of(Request(from)));

    [Theory]
    [InlineData(0, "198.51.100.1, 198.51.100.2", "10.0.0.1")]
    [InlineData(1, "198.51.100.1, 198.51.100.2", "198.51.100.2")]
    [InlineData(2, "198.51.100.1, 198.51.100.2", "198.51.100.1")]
    [InlineData(1, "198.51.100.2:4711", "198.51.100.2")]
    [InlineData(1, "[2001:db8::1]:4711", "20010db80000/48")]
    [InlineData(3, "198.51.100.1, 198.51.100.2", "10.0.0.1")]
    [InlineData(1, "nonsense", "10.0.0.1")]
    [InlineData(1, "", "10.0.0.1")]
    public void A_header_is_believed_as_far_as_our_own_proxies_wrote_it(int proxies, string header, string asker) =>
        Assert.Equal(asker, new Asker(proxies).Of(Request("10.0.0.1", header)));

    private static HttpRequest Request(string? from, string? forwarded = null)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        if (forwarded is not null)
            http.Request.Headers["X-Forwarded-For"] = forwarded;
        return http.Request;
    }
}
