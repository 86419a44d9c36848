using Chuyi.Functions.Applications;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>What was received is told where its sender is led to, and nowhere else; no link can have it told.</summary>
public class ReceiptTests
{
    private const string Page = "/office/applications/A.1?sort=due";
    private static readonly Cookies Cookies = new(new Site("https://chuyi.example.org", new("", "chuyi@example.org")));

    [Fact]
    public void The_page_that_a_form_leads_to_tells_what_was_received()
    {
        var answer = new DefaultHttpContext().Response;
        Receipt.Give(answer, Cookies, new PassCheck(), Page);
        var cookie = SetCookieHeaderValue.ParseList([answer.Headers.SetCookie.ToString()]).Single();

        Assert.True(cookie.MaxAge <= TimeSpan.FromMinutes(1));
        Assert.StartsWith("__Host-", cookie.Name.ToString(), StringComparison.Ordinal);
        Assert.Equal("通过形式审查", Told(Page, cookie.Value.ToString())?.Zh);
        Assert.Null(Told("/office/applications/A.2", cookie.Value.ToString()));
        Assert.Null(Told(Page, cookie.Value.ToString(), HttpMethods.Post));
        Assert.Null(Told(Page, cookie.Value.ToString().Replace("PassCheck", "Money%20sent", StringComparison.Ordinal)));
        Assert.Null(Told(Page + "&received=PassCheck", null));
    }

    private static Sentence? Told(string page, string? cookie, string? method = null)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path) = (method ?? HttpMethods.Get, page.Split('?')[0]);
        request.QueryString = page.Contains('?', StringComparison.Ordinal) ? new("?" + page.Split('?')[1]) : default;
        if (cookie is not null)
            request.Headers.Cookie = $"{Cookies.NameOf(Cookies.Received)}={cookie}";
        return Receipt.Read(request, Cookies);
    }
}
