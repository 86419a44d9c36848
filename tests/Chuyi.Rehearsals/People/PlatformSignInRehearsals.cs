using System.Net;
using System.Text;
using Chuyi.Functions.People;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>Signing in with an account of one's organisation, and a stranger who sends the platform's header.</summary>
public sealed class PlatformSignInRehearsals(AzuriteFixture azurite)
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task Behind_the_platform_one_signs_in_by_the_address_on_file_and_nobody_else_does()
    {
        await using var service = await Service.StartAsync(
            azurite.NewAccount(),
            ("WEBSITE_AUTH_ENABLED", "True"),
            ("Chuyi:EntraTenant", Tenant)
        );

        Assert.Equal("/office", (await Post(service, Service.OfficeEmail)).Location);
        Assert.Equal((HttpStatusCode.Forbidden, null), await Post(service, "nobody@example.org"));
        Assert.Contains(
            "platform-link",
            await (await service.Anonymous().GetAsync("/sign-in")).Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_it_the_header_of_a_stranger_is_nothing()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), ("Chuyi:EntraTenant", Tenant));

        using var stranger = service.Anonymous();
        stranger.DefaultRequestHeaders.Add(PlatformSignIn.Header, Principal("office@example.org"));
        Assert.DoesNotContain("platform", await stranger.GetStringAsync("/sign-in"), StringComparison.Ordinal);
        using var answer = await stranger.PostAsync("/sign-in/platform", new FormUrlEncodedContent([new("form", "x")]));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync("/office")).StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string? Location)> Post(Service service, string email)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = service.Address };
        browser.DefaultRequestHeaders.Add(PlatformSignIn.Header, Principal(email));
        var page = await browser.GetStringAsync("/sign-in");
        var form = page[page.IndexOf("id=\"platform\"", StringComparison.Ordinal)..];
        var mark = form[(form.IndexOf("name=\"form\" value=\"", StringComparison.Ordinal) + 19)..].Split('"')[0];
        using var answer = await browser.PostAsync(
            "/sign-in/platform",
            new FormUrlEncodedContent([new("form", mark), new("at", "/sign-in")])
        );
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }

    private static string Principal(string email) =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(
                $$"""{"auth_typ":"aad","claims":[{"typ":"tid","val":"{{Tenant}}"},{"typ":"preferred_username","val":"{{email}}"}]}"""
            )
        );
}
