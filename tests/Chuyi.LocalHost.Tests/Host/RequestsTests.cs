using System.Net;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

/// <summary>
/// Requests that are unusual: of other origins, too long, and of callers that leave. Alone: what a request costs is read
/// off the memory of the whole process.
/// </summary>
[Collection(nameof(Alone))]
public class RequestsTests
{
    private const int Longest = 30_000_000;

    [Theory, InlineData("/echo"), InlineData("/nowhere")]
    public async Task A_preflight_is_answered_204_whoever_asks_for_what(string path)
    {
        await using var app = await TestApp.InMemoryAsync();
        using var answer = await PreflightAsync(app, path, "https://a.example");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Origins_of_local_settings_are_allowed_and_others_are_not()
    {
        const string settings = """{ "Host": { "CORS": "https://a.example,https://b.example", "CORSCredentials": true } }""";
        using var folder = new AppFolder(settings: settings);
        await using var app = await TestApp.StartAsync(new() { Folder = folder.Path });
        using var http = app.Http;
        foreach (var (origin, allowed) in new[] { ("https://a.example", true), ("https://b.example", true), ("https://c.example", false) })
        {
            using var preflight = await PreflightAsync(app, "/echo", origin);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/items/5") { Headers = { { "Origin", origin } } };
            using var answer = await http.SendAsync(request);
            Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.OK), (preflight.StatusCode, answer.StatusCode));
            foreach (var headers in new[] { preflight.Headers, answer.Headers })
            {
                Assert.Equal(allowed ? [origin] : [], headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins : []);
                Assert.Equal(allowed, headers.Contains("Access-Control-Allow-Credentials"));
            }
        }
    }

    [Fact]
    public async Task With_a_star_every_origin_is_allowed()
    {
        using var folder = new AppFolder(settings: """{ "Host": { "CORS": "*" } }""");
        await using var app = await TestApp.StartAsync(new() { Folder = folder.Path });
        using var answer = await PreflightAsync(app, "/echo", "https://a.example");
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory, InlineData(false, false), InlineData(true, false), InlineData(false, true), InlineData(true, true)]
    public async Task A_body_of_30_MB_is_read_and_a_longer_one_is_an_empty_500_and_the_host_lives_on(bool chunked, bool isolate)
    {
        await using var app = await TestApp.StartAsync(new() { Isolate = isolate });
        // Of a body in chunks what stands between them counts too.
        var longest = chunked ? Longest - 100_000 : Longest;
        Assert.Equal($"200 {longest}", await MeasureAsync(app, longest, chunked));
        Assert.Equal("500 ", await MeasureAsync(app, Longest + 1, chunked));
        Assert.Equal("200 7", await MeasureAsync(app, 7, chunked));
    }

    /// <summary>One that does not wait for leave sends on until it is told; it may see its connection broken first.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_caller_that_just_sends_200_MB_is_refused_and_costs_no_memory(bool isolate)
    {
        await using var app = await TestApp.StartAsync(new() { Isolate = isolate });
        using var http = app.Http;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var chunk = new byte[1_000_000];
        for (var i = 0; i < 2; i++)
            try
            {
                using var content = new PushedContent(200_000_000, chunk);
                using var answer = await http.PostAsync("/measure", content, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            }
            catch (HttpRequestException cut)
            {
                Assert.IsType<IOException>(cut.InnerException, exactMatch: false);
            }
        Assert.Equal("200 7", await MeasureAsync(app, 7, chunked: false));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 40_000_000);
    }

    /// <summary>
    /// What an app says of a body that it does not read is what its caller reads, every time: nothing of the body is on its way
    /// to the app while that answers. This caller does not wait for leave, and reads after what it could send at once.
    /// </summary>
    [Theory]
    [InlineData(20_000_000, false)]
    [InlineData(20_000_000, true)]
    [InlineData(90_000_000, false)]
    [InlineData(90_000_000, true)]
    public async Task A_long_body_that_the_app_refuses_unread_is_refused_with_its_own_words(int length, bool isolate)
    {
        await using var app = await TestApp.StartAsync(new() { Isolate = isolate });
        using var http = app.Http;
        var head = $"POST /refuse-long HTTP/1.1\r\nHost: {http.BaseAddress!.Authority}\r\nContent-Length: {length}\r\n\r\n";
        for (var i = 0; i < 20; i++)
        {
            using var caller = new System.Net.Sockets.TcpClient(http.BaseAddress.Host, http.BaseAddress.Port);
            var connection = caller.GetStream();
            await connection.WriteAsync(System.Text.Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
            await connection.WriteAsync(new byte[10_000], TestContext.Current.CancellationToken);
            using var answer = new StreamReader(connection);
            Assert.StartsWith("HTTP/1.1 413 ", await answer.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    /// <summary>Channels take 4 MB by default; those of the worker's client take what the host says.</summary>
    [Fact]
    public async Task A_function_s_own_client_takes_a_result_of_5_MB()
    {
        await using var app = await TestApp.InMemoryAsync();
        using var http = app.Http;
        using var answer = await http.PostAsync("/long/5000000", null, TestContext.Current.CancellationToken);
        Assert.Equal("5000000", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_caller_that_hangs_up_ends_the_token_of_its_function_and_the_host_lives_on(bool isolate)
    {
        var key = AzuriteFixture.NewName();
        await using var app = await TestApp.StartAsync(new() { Isolate = isolate });
        using var http = app.Http;
        using var hangUp = new CancellationTokenSource();
        var asked = http.GetAsync($"/await/{key}", hangUp.Token);
        await Waiting.UntilAsync(async () => await http.GetStringAsync($"/deeds/{key}") == "1");
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await Waiting.UntilAsync(async () => await http.GetStringAsync($"/deeds/{key}-left") == "1");
        // Nothing of it keeps the clock from moving on.
        await Waiting.ForAsync(app.Clock.SettleAsync(), app.Moves);
        Assert.Equal("item 5", await http.GetStringAsync("/items/5"));
    }

    private static async Task<HttpResponseMessage> PreflightAsync(TestApp app, string path, string origin)
    {
        using var http = app.Http;
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        return await http.SendAsync(request);
    }

    private static async Task<string> MeasureAsync(TestApp app, int length, bool chunked)
    {
        using var http = app.Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/measure") { Content = new ByteArrayContent(new byte[length]) };
        // A refusal comes before the body where the caller waits for it.
        (request.Headers.TransferEncodingChunked, request.Headers.ExpectContinue) = (chunked, true);
        using var answer = await http.SendAsync(request);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }

    private sealed class PushedContent(long length, byte[] chunk) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var sent = 0L; sent < length; sent += chunk.Length)
                await stream.WriteAsync(chunk);
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
