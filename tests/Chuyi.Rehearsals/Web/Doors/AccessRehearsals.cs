using System.Net;
using System.Text;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>What the service takes and gives before any page is asked, whatever that is.</summary>
[Collection(nameof(Alone))]
public sealed class AccessRehearsals(OpenRoundFixture round, AzuriteFixture azurite) : IClassFixture<OpenRoundFixture>
{
    private const string Own = "D.2026.secondary-school.1.E1";

    private readonly Service service = round.Service;

    [Theory]
    [InlineData("/duties/D.2026.secondary-school.1.E2/items/" + Own)]
    [InlineData("/duties/D.2026.secondary-school.1.E2/documents/A.one/" + Own)]
    [InlineData("/signatures/D.2026.secondary-school.1.E2?own=" + Own)]
    public async Task Who_holds_a_link_reaches_no_case_but_its_own(string path)
    {
        using var expert = await service.HoldingLink(Own, "expert E1");

        using var answer = await expert.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_session_of_one_link_under_the_name_of_another_opens_nothing()
    {
        using var expert = await service.HoldingLink(Own, "expert E1");
        var cookie = expert.DefaultRequestHeaders.GetValues("Cookie").Single().Split('=')[1];
        using var forger = service.Anonymous();
        forger.DefaultRequestHeaders.Add("Cookie", $"{Cookies.Task(CaseId.Parse("D.2026.secondary-school.1.E2"))}={cookie}");

        using var answer = await forger.GetAsync("/duties/D.2026.secondary-school.1.E2", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_letters_of_this_machine_are_on_no_page_that_a_form_comes_back_to()
    {
        using var visitor = service.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("form", "x"), new("at", "/local/mail")]),
        };
        request.Headers.Host = "evil.example";

        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        // What was sent is carried on; the page that it names is not made.
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(
            new[] { "本机信箱", "action=\"/local/mail\"", "data-letter" },
            ofMailbox => Assert.DoesNotContain(ofMailbox, page, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_that_is_too_large_is_refused_with_the_limit(bool isChunked)
    {
        using var visitor = service.Anonymous("en");
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes("form=" + new string('x', 70_000)));
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        visitor.DefaultRequestHeaders.TransferEncodingChunked = isChunked;

        using var answer = await visitor.PostAsync("/sign-out", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains(
            "at most 64 KB",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Large_public_posts_cost_no_memory()
    {
        using var visitor = service.Anonymous();
        var body = new byte[28_000_000];
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < 3; i++)
            using (var content = new ByteArrayContent(body))
            {
                content.Headers.ContentType = new("application/x-www-form-urlencoded");
                try
                {
                    using var answer = await visitor.PostAsync("/sign-in", content, TestContext.Current.CancellationToken);
                    Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
                }
                catch (HttpRequestException cut) when (cut.InnerException is IOException)
                {
                    // The answer came while the rest was still on its way.
                }
            }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20_000_000);
    }

    [Fact]
    public async Task Every_answer_keeps_other_sites_out()
    {
        using var visitor = service.Anonymous();

        using var answer = await visitor.GetAsync("/sign-in", TestContext.Current.CancellationToken);

        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Over_https_cookies_are_the_hosts_own_and_plain_connections_are_over()
    {
        await using var secure = await Service.StartAsync(azurite.NewAccount(), ("Chuyi:PublicUrl", "https://chuyi.example.org"));
        using var visitor = secure.Anonymous();

        using var answer = await visitor.GetAsync("/sign-in?lang=en", TestContext.Current.CancellationToken);

        Assert.NotEmpty(answer.Headers.GetValues("Strict-Transport-Security"));
        Assert.All(
            answer.Headers.GetValues("Set-Cookie"),
            cookie =>
            {
                Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
                Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    /// <summary>By a name or an origin that is forged no page of another site becomes one of this machine.</summary>
    [Theory]
    [InlineData("X-Forwarded-Host", "localhost", "Host", "evil.example")]
    [InlineData("X-Forwarded-Host", "evil.example", "Origin", "http://evil.example")]
    [InlineData("X-Forwarded-Proto", "https", "Origin", "https://evil.example")]
    public async Task A_forged_header_opens_the_local_mailbox_to_nobody(string forged, string value, string header, string of)
    {
        using var visitor = service.Anonymous();
        visitor.DefaultRequestHeaders.TryAddWithoutValidation(forged, value);
        visitor.DefaultRequestHeaders.TryAddWithoutValidation(header, of);

        using var answer = await visitor.GetAsync("/local/mail", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task No_page_under_local_is_there_for_whom_a_proxy_passes_on()
    {
        var local = ServiceRoute.All.Where(route => route.Route.StartsWith("local", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.NotEmpty(local);
        using var visitor = service.Anonymous();
        visitor.DefaultRequestHeaders.Add("Via", "1.1 proxy");
        foreach (var (route, method) in local.SelectMany(one => one.Methods.Select(method => (one.Route, method))))
        {
            using var request = new HttpRequestMessage(new(method), "/" + route);
            using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((route, HttpStatusCode.NotFound), (route, answer.StatusCode));
        }
    }

    /// <summary>The body, of which nothing is sent, would be waited for.</summary>
    [Fact]
    public async Task Who_may_not_come_in_is_told_so_before_the_body_is_read()
    {
        using var tcp = new System.Net.Sockets.TcpClient();
        await tcp.ConnectAsync(service.Address.Host, service.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = tcp.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /office/rounds/{Call.Id}/pool HTTP/1.1\r\nHost: {service.Address.Authority}\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
            ),
            TestContext.Current.CancellationToken
        );
        using var reader = new StreamReader(stream);

        var status = await Waiting.ForAsync(reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask());

        Assert.Contains(" 40", status, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-For", "203.0.113.7, 127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1;host=localhost")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Host", "localhost")]
    public async Task The_local_mailbox_is_for_this_machine(string header, string value)
    {
        using var visitor = service.Anonymous();
        using var own = await visitor.GetAsync("/local/mail", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);

        visitor.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        using var answer = await visitor.GetAsync("/local/mail", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
