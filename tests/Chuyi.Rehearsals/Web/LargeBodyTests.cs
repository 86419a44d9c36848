using System.Net;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>Bodies that no form of ours has: refused by the length they say, and what is not read takes no memory.</summary>
[Collection(nameof(Alone))]
public sealed class LargeBodyTests(OpenRoundFixture round) : IClassFixture<OpenRoundFixture>
{
    private const long Length = 90_000_000;

    private readonly Uri site = round.Service.Address;

    /// <summary>One that does not wait for leave sends on until it is told; it may see its connection broken first.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_post_of_90_MB_is_refused_with_the_reason_is_not_read_and_costs_no_memory(bool waits, bool saysLength)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) })
        {
            BaseAddress = site,
        };
        for (var i = 0; i < 3; i++)
        {
            var content = new Pushed(saysLength);
            content.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out") { Content = content };
            request.Headers.ExpectContinue = waits;
            try
            {
                using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
                Assert.Contains(
                    "64 KB",
                    await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                    StringComparison.Ordinal
                );
            }
            catch (HttpRequestException cut) when (!waits)
            {
                Assert.IsType<IOException>(cut.InnerException, exactMatch: false);
            }
            // What the two ends of a connection hold, and no more; what says no length is read as far as the server takes any body.
            Assert.InRange(
                content.Sent,
                0,
                waits ? 0
                    : saysLength ? 30_000_000
                    : 40_000_000
            );
        }
        using var after = await http.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20_000_000);
    }

    /// <summary>What was typed is shown to who may not come in; nobody's memory is filled for that.</summary>
    [Theory]
    [InlineData("/office/accounts")]
    [InlineData("/duties/D.2026.secondary-school.1.E1/sign")]
    public async Task What_does_not_say_its_length_is_not_read_of_somebody_who_may_not_come_in(string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) })
        {
            BaseAddress = site,
        };
        var content = new Pushed(saysLength: false);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.ExpectContinue = true;

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{answer.StatusCode}");
        Assert.Equal(0, content.Sent);
    }

    private sealed class Pushed(bool saysLength = true) : HttpContent
    {
        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var chunk = new byte[100_000];
            for (; Sent < Length; Sent += chunk.Length)
                await stream.WriteAsync(chunk);
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = Length;
            return saysLength;
        }
    }
}
