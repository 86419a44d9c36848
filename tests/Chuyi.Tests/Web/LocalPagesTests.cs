using System.Net;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>Who is on this machine: by the connection, and by no header.</summary>
public class LocalPagesTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("203.0.113.7", false)]
    [InlineData(null, false)]
    public void A_connection_of_this_machine_is_from_here(string? from, bool isFromHere) =>
        Assert.Equal(isFromHere, LocalPages.IsFromHere(Request(from)));

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-for", "::1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Forwarded-Proto", "http")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Original-For", "127.0.0.1:80")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    public void No_header_brings_anybody_here(string header, string value) =>
        Assert.False(LocalPages.IsFromHere(Request("203.0.113.7", header, value)));

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Forwarded-Proto", "http")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    public void What_a_proxy_on_this_machine_passes_on_is_not_from_here(string header, string value) =>
        Assert.False(LocalPages.IsFromHere(Request("127.0.0.1", header, value)));

    private static HttpRequest Request(string? from, string header = "Accept", string value = "*/*")
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        http.Request.Scheme = "http";
        http.Request.Host = new("localhost", 7071);
        http.Request.Headers[header] = value;
        return http.Request;
    }
}
