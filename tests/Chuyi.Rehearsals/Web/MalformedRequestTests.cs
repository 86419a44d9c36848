using System.Net;
using System.Text;
using System.Text.Json;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>Requests that no page of ours sends: each is refused with a reason, in the language asked for.</summary>
public sealed class MalformedRequestTests(OpenRoundFixture round) : IClassFixture<OpenRoundFixture>
{
    private readonly Service service = round.Service;

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("{\"kind\":", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("{\"bytes\":\"many\"}", "application/json")]
    [InlineData("{\"bytes\":1e400}", "application/json")]
    [InlineData("{\"kind\":\"form\"}", "text/plain")]
    public async Task A_body_that_is_not_our_JSON_is_a_problem_in_both_languages(string body, string type)
    {
        using var applicant = await service.SignedIn(Role.Applicant, "U.1");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/drafts/A.none/documents")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("X-Chuyi", "1");

        using var answer = await applicant.SendAsync(request, TestContext.Current.CancellationToken);

        var problem = await Problem(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("json", problem.GetProperty("code").GetString());
        Assert.Equal(problem.GetProperty("zh").GetString(), problem.GetProperty("title").GetString());
        Assert.NotEqual(problem.GetProperty("zh").GetString(), problem.GetProperty("en").GetString());
    }

    [Theory]
    [InlineData("zh", "请求必须来自本系统页面。")]
    [InlineData("en-GB,en;q=0.9", "The request must come from our own pages.")]
    public async Task A_call_without_the_header_of_our_pages_is_refused_in_the_language_asked_for(string language, string reason)
    {
        using var applicant = await service.SignedIn(Role.Applicant, "U.1", language);

        using var answer = await applicant.PostAsync(
            "/api/drafts/A.none/documents",
            new StringContent("{}", Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(reason, (await Problem(answer)).GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data; boundary=x", "no boundary here")]
    [InlineData("multipart/form-data", "")]
    [InlineData("application/x-www-form-urlencoded", "%zz=%")]
    [InlineData("application/x-www-form-urlencoded", "form=a.b&form=c.d")]
    [InlineData("application/x-www-form-urlencoded; charset=klingon", "form=a.b")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "form=a.b")]
    public async Task A_post_that_is_not_a_form_of_ours_is_refused(string type, string body)
    {
        using var visitor = service.Anonymous("en");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await visitor.PostAsync("/sign-in", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "Not done",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    /// <summary>Whoever is answered at an address stays there, or near it where nothing can be opened, in the other language too.</summary>
    [Theory]
    [InlineData("/sign-in", "/sign-in?lang=en")]
    [InlineData("/office/rounds", "/office?lang=en")]
    [InlineData("/office/rounds/R.2026.secondary-school.1/deadline?of=x", "/office/rounds/R.2026.secondary-school.1?lang=en")]
    public async Task The_other_language_of_its_answer_keeps_the_place(string path, string other)
    {
        using var office = await service.SignedIn(Role.Office);
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");

        using var answer = await office.PostAsync(path, content, TestContext.Current.CancellationToken);

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(other, page.QuerySelector("a[hreflang]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_form_with_too_many_fields_is_refused()
    {
        using var visitor = service.Anonymous();
        using var content = new FormUrlEncodedContent(Enumerable.Range(0, 3000).Select(i => KeyValuePair.Create($"f{i}", "x")));

        using var answer = await visitor.PostAsync("/sign-in", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/register?q=%01%25%27&category=%00&year=-1&page=999999999999")]
    [InlineData("/history?after=garbage")]
    [InlineData("/history?round=%01%5C%23&type='&actor='&from=2026-13-45&to=x&words=%25")]
    [InlineData("/history?case=%01")]
    [InlineData("/history/export?round=%23")]
    [InlineData("/sign-in?then=//elsewhere.example")]
    [InlineData("/notices/R.2026.secondary-school.1/objections?item=%01")]
    [InlineData("/history?to=9999-12-31")]
    [InlineData("/history?from=9999-12-31&to=0001-01-01")]
    [InlineData("/log/")]
    [InlineData("/log/tile/..%2F..%2Fdossiers")]
    [InlineData("/log/tile/0/../../checkpoint")]
    [InlineData("/?lang=%F0%9F%92%A9")]
    public async Task A_query_that_no_page_links_to_is_no_fault(string path)
    {
        using var office = await service.SignedIn(Role.Office);

        using var answer = await office.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    private static async Task<JsonElement> Problem(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}
