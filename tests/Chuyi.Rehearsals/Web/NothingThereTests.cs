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
}
