using System.Net;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>At an address of nothing.</summary>
public class NothingThereTests(IdleServiceFixture idle) : IClassFixture<IdleServiceFixture>
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_page_says_so_whatever_is_sent_there(string method)
    {
        using var visitor = new HttpClient { BaseAddress = idle.Service.Address };
        using var request = new HttpRequestMessage(new(method), "/nothing/here");

        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(
            "<h1>没有找到</h1>",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    /// <summary>The address of a form stands in the browser once it is answered, and is opened with yesterday's tabs.</summary>
    [Theory]
    [InlineData("/drafts/A.one/submit", "/drafts/A.one")]
    [InlineData("/applications/A.甲校/withdraw", "/applications/A.甲校")]
    [InlineData("/office/accounts/P.1/correct", "/office/accounts/P.1")]
    [InlineData("/links/unknown/renew", "/links/unknown")]
    public async Task Where_only_forms_are_sent_the_page_above_is_opened(string address, string page)
    {
        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = idle.Service.Address };

        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(new Uri(idle.Service.Address, page), new Uri(idle.Service.Address, answer.Headers.Location!));
    }
}
