using System.Net;
using System.Text;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

public class HttpTests
{
    private static Task<TestApp> App() => TestApp.InMemoryAsync();

    [Fact]
    public async Task Any_other_object_is_200_without_a_body()
    {
        await using var app = await App();
        Assert.Equal("200 ", await AnswerAsync(app, "GET", "/plain"));
        Assert.Equal("200 written", await AnswerAsync(app, "GET", "/write"));
        Assert.Equal("200 {\"name\":\"latest\"}", await AnswerAsync(app, "GET", "/items/latest"));
    }

    [Theory, InlineData("POST", "/items/5"), InlineData("GET", "/echo"), InlineData("GET", "/items/five"), InlineData("GET", "/nowhere")]
    public async Task A_known_path_with_another_verb_or_a_value_that_does_not_fit_is_404(string method, string path)
    {
        await using var app = await App();
        Assert.Equal("404 ", await AnswerAsync(app, method, path));
    }

    [Theory, InlineData("/items/5"), InlineData("/items/5/"), InlineData("/ITEMS/5")]
    public async Task Routes_match_without_case_and_with_a_trailing_slash(string path)
    {
        await using var app = await App();
        Assert.Equal("200 item 5", await AnswerAsync(app, "GET", path));
    }

    [Fact]
    public async Task HEAD_is_answered_only_where_it_is_named()
    {
        await using var app = await App();
        Assert.Equal("200 ", await AnswerAsync(app, "HEAD", "/items/5"));
        Assert.Equal("404 ", await AnswerAsync(app, "HEAD", "/plain"));
    }

    [Fact]
    public async Task An_unhandled_exception_is_500_without_a_body()
    {
        await using var app = await App();
        Assert.Equal("500 ", await AnswerAsync(app, "GET", "/throw"));
        Assert.Equal("200 item 5", await AnswerAsync(app, "GET", "/items/5"));
    }

    [Theory]
    [InlineData("", "/", "200 root"), InlineData("", "/items/5", "200 item 5"), InlineData("", "/api/items/5", "404 ")]
    [
        InlineData("v1/open", "/v1/open", "200 root"),
        InlineData("v1/open", "/v1/open/items/5", "200 item 5"),
        InlineData("v1/open", "/items/5", "404 "),
        InlineData("v1/open", "/", "404 ")
    ]
    public async Task The_route_prefix_stands_before_every_route(string prefix, string path, string expected)
    {
        using var folder = new AppFolder($$"""{ "extensions": { "http": { "routePrefix": "{{prefix}}" } } }""");
        await using var app = await TestApp.StartAsync(new() { Folder = folder.Path });
        Assert.Equal(expected, await AnswerAsync(app, "GET", path));
    }

    [Fact]
    public async Task Route_values_bodies_and_the_durable_client_are_bound()
    {
        await using var app = await App();
        Assert.Equal("200 file a/b.txt", await AnswerAsync(app, "GET", "/files/a/b.txt"));
        Assert.Equal("200 file ", await AnswerAsync(app, "GET", "/files"));
        Assert.Equal("200 楚怡", await AnswerAsync(app, "POST", "/echo", "楚怡"));
        var id = (await AnswerAsync(app, "POST", "/greetings/Li"))["200 ".Length..];
        await app.Client.RaiseEventAsync(id, "answer", "Bye!");
        Assert.Equal("Hello Li! Bye!", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    private static async Task<string> AnswerAsync(TestApp app, string method, string path, string body = "")
    {
        using var http = app.Http;
        using var request = new HttpRequestMessage(new(method), path);
        if (method == "POST")
            request.Content = new StringContent(body, Encoding.UTF8);
        using var answer = await http.SendAsync(request);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }
}
