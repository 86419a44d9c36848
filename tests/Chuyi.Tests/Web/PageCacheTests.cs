using System.Text;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using MimeKit;
using Xunit;

namespace Chuyi.Tests.Web;

public sealed class PageCacheTests : IDisposable
{
    private static readonly AccessRule Kept = new(Audience.Public, null, 64) { CachedBy = ["after"] };
    private static readonly Site Site = new("http://127.0.0.1", new MailboxAddress("", "chuyi@example.org"));

    private static readonly Caller Anybody = new(null, null, "zh");

    private readonly Clock clock = new();
    private readonly PageCache cache;
    private int made;

    public PageCacheTests() => cache = Of(PublicPageLife.Most);

    public void Dispose() => cache.Dispose();

    [Fact]
    public async Task A_page_is_made_once_and_again_when_it_is_thirty_seconds_old()
    {
        var first = await Text(await Ask("/register"));
        clock.Now += TimeSpan.FromSeconds(29);
        var second = await Ask("/register");

        Assert.Equal(first, await Text(second));
        Assert.Equal("public, max-age=1", second.Headers.CacheControl);
        Assert.Equal("Cookie, Accept-Language,Accept-Encoding", second.Headers.Vary.ToString());
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.NotEqual(first, await Text(await Ask("/register")));
        Assert.Equal(2, made);
    }

    [Theory]
    [InlineData("/register", "/register/")]
    [InlineData("/register", "/register?after=1")]
    [InlineData("/register?after=2", "/register?after=1")]
    public async Task Each_address_has_its_own(string one, string other)
    {
        var (first, second) = (await Text(await Ask(one)), await Text(await Ask(other)));

        Assert.NotEqual(first, second);
        Assert.Equal((first, second), (await Text(await Ask(one)), await Text(await Ask(other))));
    }

    [Fact]
    public async Task Each_language_and_each_size_of_type_has_its_own()
    {
        foreach (var one in new[] { Anybody, Anybody with { Language = "en" }, Anybody with { LargeText = true } })
            await Ask("/", anybody: one);

        Assert.Equal(3, made);
    }

    [Theory]
    [InlineData("/register?lang=en")]
    [InlineData("/register?After=1")]
    [InlineData("/register?after=1&x=2")]
    [InlineData("/register?number=1")]
    public void What_a_page_is_not_known_to_depend_on_is_made_each_time(string address) => Assert.Null(KeyOf(Request(address), Kept));

    [Fact]
    public void Nothing_is_kept_for_a_session_or_a_form_of_another_page_or_where_none_is_to_be()
    {
        var signedIn = Request("/");
        signedIn.Headers.Cookie = $"{Cookies.Session}=any";
        var head = Request("/");
        head.Method = HttpMethods.Head;
        using var none = Of(0);

        var sent = Request("/");
        sent.Method = HttpMethods.Post;

        Assert.NotNull(KeyOf(Request("/"), Kept));
        Assert.Equal(KeyOf(Request("/"), Kept), KeyOf(head, Kept));
        Assert.Null(KeyOf(signedIn, Kept));
        Assert.Null(KeyOf(sent, Kept));
        Assert.Null(KeyOf(Request("/"), Kept with { CachedBy = null }));
        Assert.Null(none.KeyOf(Request("/"), Kept, Anybody));
    }

    [Fact]
    public async Task An_answer_with_a_cookie_and_one_that_is_no_page_are_for_who_asked()
    {
        foreach (var spoil in new Action<HttpResponse>[] { r => r.Cookies.Append("a", "b"), r => r.StatusCode = 404 })
        {
            var (first, second) = (await Ask("/", spoil), await Ask("/", spoil));

            Assert.NotEqual(await Text(first), await Text(second));
            Assert.Equal("no-store", second.Headers.CacheControl);
        }

        Assert.Equal(0, cache.Bytes);
    }

    [Fact]
    public async Task A_page_that_fails_is_made_again_and_its_answer_can_still_be_written()
    {
        var http = Request("/").HttpContext;
        var outside = http.Response.Body;

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            cache.Answer(http, KeyOf(http.Request, Kept)!.Value, () => throw new InvalidOperationException())
        );

        Assert.Same(outside, http.Response.Body);
        Assert.Equal("page 1", await Text(await Ask("/")));
    }

    [Fact]
    public async Task Whoever_asks_meanwhile_waits_for_the_page_that_is_being_made()
    {
        var gate = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 50).Select(_ => Ask(Request("/"), gate: gate.Task)).ToList();
        gate.SetResult();

        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal("page 1", Text(answer).Result));
    }

    [Fact]
    public async Task However_many_addresses_are_asked_for_the_memory_has_a_bound()
    {
        var noise = new byte[500_000];
        new Random(1).NextBytes(noise);
        for (var i = 0; i < 200; i++)
            await Ask($"/register?after={i}", response => response.Body.Write(noise));

        Assert.InRange(cache.Bytes, 1, PageCache.MostBytes);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("nonsense;;;", null)]
    public async Task It_is_compressed_for_who_can_read_that(string accepted, string? encoding)
    {
        await Ask("/");
        var request = Request("/");
        request.Headers.AcceptEncoding = accepted;
        var answer = await Ask(request);

        Assert.Equal(encoding, (string?)answer.Headers.ContentEncoding);
        Assert.Equal(answer.Body.Length, answer.ContentLength);
        Assert.Equal("page 1", await Text(answer));
    }

    private PageCache Of(int seconds) => new(new(seconds), new(Site), clock);

    private PageKey? KeyOf(HttpRequest request, AccessRule rule) => cache.KeyOf(request, rule, Anybody);

    private Task<HttpResponse> Ask(string address, Action<HttpResponse>? spoil = null, Caller? anybody = null) =>
        Ask(Request(address), spoil, anybody);

    private async Task<HttpResponse> Ask(HttpRequest request, Action<HttpResponse>? spoil = null, Caller? anybody = null, Task? gate = null)
    {
        var response = request.HttpContext.Response;
        await cache.Answer(
            request.HttpContext,
            cache.KeyOf(request, Kept, anybody ?? Anybody)!.Value,
            async () =>
            {
                var number = Interlocked.Increment(ref made);
                await (gate ?? Task.CompletedTask);
                response.ContentType = "text/html";
                spoil?.Invoke(response);
                await response.WriteAsync($"page {number}");
            }
        );
        return response;
    }

    private static HttpRequest Request(string address)
    {
        var http = new DefaultHttpContext();
        http.Response.Body = new MemoryStream();
        http.Response.Headers.CacheControl = "no-store";
        var question = address.IndexOf('?', StringComparison.Ordinal);
        (http.Request.Method, http.Request.Path) = (HttpMethods.Get, question < 0 ? address : address[..question]);
        http.Request.QueryString = new(question < 0 ? "" : address[question..]);
        return http.Request;
    }

    private static async Task<string> Text(HttpResponse response)
    {
        response.Body.Position = 0;
        Stream content = response.Headers.ContentEncoding.ToString() switch
        {
            "br" => new System.IO.Compression.BrotliStream(response.Body, System.IO.Compression.CompressionMode.Decompress, true),
            "gzip" => new System.IO.Compression.GZipStream(response.Body, System.IO.Compression.CompressionMode.Decompress, true),
            _ => response.Body,
        };
        using var reader = new StreamReader(content, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
