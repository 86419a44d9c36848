using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Chuyi.LocalHost.Host;
using Chuyi.LocalHost.Tests.Semantics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

public class ControlTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_page_of_an_instance_tells_its_history_and_its_timers()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.WaitOneDay));
        await app.StartAsync(nameof(StatusTellers.TellThenGather), 3);
        await app.Clock.SettleAsync();
        using var http = app.Http;

        var list = await http.GetStringAsync("/runtime");
        Assert.Contains(
            "<p>2 instances; the clock reads 2026-03-02 01:00:00Z; the next timer falls due 2026-03-03 01:00:00Z.</p>",
            list,
            StringComparison.Ordinal
        );
        Assert.Contains($"{id}</a><td>WaitOneDay<td>Running", list, StringComparison.Ordinal);
        Assert.Contains("<td>TellThenGather<td>Running<td>&quot;gathering&quot;", list, StringComparison.Ordinal);
        var page = await http.GetStringAsync($"/runtime/instance?id={id}");
        Assert.Contains("<dt>Pending timers<dd>2026-03-03 01:00:00Z", page, StringComparison.Ordinal);
        Assert.Contains(
            "<tr><td>1<td>2026-03-02 01:00:00Z<td>start <td>timer until 2026-03-03 01:00:00Z (#0)</tr>",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_host_that_has_ended_counts_no_more()
    {
        var ended = await TestApp.InMemoryAsync();
        var metrics = ended.Host.Metrics;
        await ended.DisposeAsync();
        var before = metrics.Requests.Values.Sum();

        await using var living = await TestApp.OnAzuriteAsync(azurite.ConnectionString, AzuriteFixture.NewName());
        Assert.NotEmpty(living.Host.Metrics.Requests);
        Assert.Equal(before, metrics.Requests.Values.Sum());
    }

    [Fact]
    public async Task What_an_instance_was_given_stands_on_its_page_as_text()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Gatherers.Append), "<script>alert(1)</script>", new("<b>"));
        await app.Clock.SettleAsync();
        using var http = app.Http;
        foreach (var page in new[] { await http.GetStringAsync("/runtime"), await http.GetStringAsync("/runtime/instance?id=%3Cb%3E") })
        {
            Assert.Contains("&lt;b&gt;", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        }
    }

    [
        Theory,
        InlineData("plain"),
        InlineData("a/b"),
        InlineData("a%2Fb"),
        InlineData("a\\b#c?d e+f&g"),
        InlineData("楚怡"),
        InlineData("..")
    ]
    public async Task The_link_of_an_instance_leads_to_its_page(string id)
    {
        await using var app = await TestApp.InMemoryAsync();
        await app.StartAsync(nameof(Gatherers.Gather), 1, new(id));
        await app.Clock.SettleAsync();
        using var http = app.Http;
        var link = WebUtility.HtmlDecode(Regex.Match(await http.GetStringAsync("/runtime"), "<td><a href=\"([^\"]*)\"").Groups[1].Value);
        Assert.Contains($"<h1>{id}</h1>", WebUtility.HtmlDecode(await http.GetStringAsync(link)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_is_read_and_advanced_over_HTTP()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.Sleep), TimeSpan.FromHours(1));
        using var http = app.Http;
        Assert.Equal(
            "200 {\"now\":\"2026-03-02T01:00:00+00:00\",\"nextTimer\":\"2026-03-02T02:00:00+00:00\",\"mode\":\"held\"}",
            await PostAsync(http, "settle", "")
        );
        Assert.StartsWith(
            "200 {\"now\":\"2026-03-02T02:00:00+00:00\",\"nextTimer\":null",
            await PostAsync(http, "advance", "{\"next\":true}"),
            StringComparison.Ordinal
        );
        await app.EndOfAsync(id);
        Assert.StartsWith(
            "200 {\"now\":\"2026-04-01T00:00:00+00:00\"",
            await PostAsync(http, "advance", "{\"to\":\"2026-04-01T00:00:00Z\"}"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("400 ", await PostAsync(http, "advance", "{}"), StringComparison.Ordinal);
        Assert.StartsWith("400 ", await PostAsync(http, "advance", "tomorrow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_instance_has_no_page()
    {
        await using var app = await TestApp.InMemoryAsync();
        using var http = app.Http;
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/runtime/instance?id=nobody")).StatusCode);
    }

    [
        Theory,
        InlineData("203.0.113.5", 404),
        InlineData("2001:db8::1", 404),
        InlineData(null, 404),
        InlineData("127.0.0.1", 200),
        InlineData("::1", 200),
        InlineData("::ffff:127.0.0.1", 200)
    ]
    public async Task Callers_from_elsewhere_find_nothing(string? from, int expected)
    {
        await using var app = await TestApp.InMemoryAsync();
        await using var routes = WebApplication.CreateSlimBuilder().Build();
        ControlEndpoints.Map(routes, app.Host.Parts);
        var endpoints = ((IEndpointRouteBuilder)routes).DataSources.SelectMany(source => source.Endpoints).Cast<RouteEndpoint>().ToList();
        Assert.Equal(6, endpoints.Count);
        foreach (
            var endpoint in endpoints.Where(endpoint =>
                expected == 404 || endpoint.RoutePattern.RawText is "/runtime" or "/runtime/clock" or "/runtime/metrics"
            )
        )
        {
            var http = new DefaultHttpContext { RequestServices = app.Services };
            http.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
            http.Request.Host = new("127.0.0.1:7071");
            await endpoint.RequestDelegate!(http);
            Assert.Equal(expected, http.Response.StatusCode);
        }
    }

    /// <summary>
    /// A page of another site reaches this address by a name of its own that leads here, or by a form; a proxy passes on what
    /// comes from anywhere, and what it says may be forged.
    /// </summary>
    [
        Theory,
        InlineData("X-Forwarded-For", "127.0.0.1"),
        InlineData("X-Forwarded-For", "203.0.113.7"),
        InlineData("X-Forwarded-Host", "localhost"),
        InlineData("X-Forwarded-Proto", "http"),
        InlineData("Forwarded", "for=127.0.0.1;host=localhost"),
        InlineData("Via", "1.1 proxy"),
        InlineData("Host", "evil.example"),
        InlineData("Origin", "https://evil.example"),
        InlineData("Origin", "null"),
        InlineData("Sec-Fetch-Site", "cross-site")
    ]
    public async Task A_page_of_another_site_finds_nothing_and_moves_no_clock(string header, string value)
    {
        await using var app = await TestApp.InMemoryAsync();
        using var http = app.Http;
        foreach (
            var (method, path) in new[]
            {
                (HttpMethod.Get, "/runtime"),
                (HttpMethod.Get, "/runtime/metrics"),
                (HttpMethod.Post, "/runtime/clock/advance"),
            }
        )
        {
            using var request = new HttpRequestMessage(method, path);
            if (method == HttpMethod.Post)
                request.Content = new StringContent("{\"to\":\"2030-01-01T00:00:00Z\"}", Encoding.UTF8, "text/plain");
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await http.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Equal(2026, app.Clock.GetUtcNow().Year);
    }

    [Fact]
    public async Task The_control_can_be_taken_away()
    {
        await using var hub = new Hub(azurite, onAzurite: false) { Settings = { ["LocalHost:Control"] = "false" } };
        using var http = (await hub.StartAsync()).Http;
        foreach (var path in new[] { "/runtime", "/runtime/clock", "/runtime/metrics" })
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(path)).StatusCode);
    }

    private static async Task<string> PostAsync(HttpClient http, string what, string body)
    {
        using var answer = await http.PostAsync($"/runtime/clock/{what}", new StringContent(body, Encoding.UTF8, "application/json"));
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }
}
