using System.Text;
using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Chuyi.Tests.People;

/// <summary>What of the platform's header is believed, and when.</summary>
public class PlatformSignInTests
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555",
        Right =
            $$"""{"auth_typ":"aad","claims":[{"typ":"tid","val":"{{Tenant}}"},{"typ":"preferred_username","val":"Zhou@Example.org"}]}""";

    [Fact]
    public void Behind_the_platform_the_address_of_the_right_tenant_is_believed() =>
        Assert.Equal("zhou@example.org", Read(new(isInFront: true, Tenant), Right)?.ToLowerInvariant());

    [Fact]
    public void Where_the_platform_is_not_in_front_or_no_tenant_is_named_a_stranger_may_send_what_they_like()
    {
        Assert.Null(Read(new(isInFront: false, Tenant), Right));
        Assert.Null(Read(new(isInFront: true, null), Right));
        Assert.Null(Read(new(isInFront: true, ""), Right));
        Assert.False(new PlatformSignIn(isInFront: false, Tenant).IsOn);
    }

    [Theory]
    [InlineData("""{"auth_typ":"aad","claims":[{"typ":"tid","val":"another"},{"typ":"preferred_username","val":"a@example.org"}]}""")]
    [InlineData("""{"auth_typ":"aad","claims":[{"typ":"preferred_username","val":"a@example.org"}]}""")]
    [InlineData($$"""{"auth_typ":"google","claims":[{"typ":"tid","val":"{{Tenant}}"},{"typ":"upn","val":"a@example.org"}]}""")]
    [InlineData($$"""{"auth_typ":"aad","claims":[{"typ":"tid","val":"{{Tenant}}"},{"typ":"email","val":"a@example.org"}]}""")]
    [InlineData(
        $$"""{"auth_typ":"aad","claims":[{"typ":"tid","val":"{{Tenant}}"},{"typ":"upn","val":"a@x.org"},{"typ":"upn","val":"b@x.org"}]}"""
    )]
    [InlineData("""{"auth_typ":"aad"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void Nobody_is_known_by_another_tenant_another_provider_or_an_email_claim(string json) =>
        Assert.Null(Read(new(isInFront: true, Tenant), json));

    [Fact]
    public void A_header_that_is_broken_or_given_twice_is_nobodys()
    {
        var platform = new PlatformSignIn(isInFront: true, Tenant);
        var request = new DefaultHttpContext().Request;
        Assert.Null(platform.AddressOf(request));
        request.Headers[PlatformSignIn.Header] = "%%%";
        Assert.Null(platform.AddressOf(request));
        request.Headers[PlatformSignIn.Header] = new[] { Base64(Right), Base64(Right) };
        Assert.Null(platform.AddressOf(request));
    }

    private static string? Read(PlatformSignIn platform, string json)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers[PlatformSignIn.Header] = Base64(json);
        return platform.AddressOf(request);
    }

    private static string Base64(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
}
