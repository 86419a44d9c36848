using System.Net;
using System.Net.Sockets;
using System.Text;
using Chuyi.History.Tiles;
using Chuyi.Tests.History;
using Chuyi.Verify;
using Xunit;

namespace Chuyi.Tests.Verify;

/// <summary>Histories behind an address, served by a listener of the test.</summary>
public sealed class SiteHistoryTests : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, (string Type, byte[] Content)> files = [];
    private readonly string heads = Directory.CreateTempSubdirectory("chuyi-heads-").FullName;
    private readonly string site;

    public SiteHistoryTests()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            site = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }
        listener.Prefixes.Add(site);
        listener.Start();
        _ = ServeAsync();
    }

    [Fact]
    public async Task The_log_of_a_site_is_verified_with_the_key_it_serves()
    {
        Serve(7);
        Assert.Equal((3, 3), (await VerifyAsync(""), await VerifyAsync("log")));
        Assert.Equal(0, await VerifyAsync("", Histories.Signer.VerifierKey));
        files["/log/tile/entries/000.p/7"].Content[^1] ^= 1;
        Assert.Equal(1, await VerifyAsync(""));
    }

    [Fact]
    public async Task An_export_at_an_address_is_verified_like_a_file()
    {
        files["/export"] = (
            "application/x-ndjson",
            Encoding.UTF8.GetBytes(string.Join('\n', await Histories.ExportAsync(Histories.TwoCases())) + "\n")
        );

        Assert.Equal((3, 0), (await VerifyAsync("export"), await VerifyAsync("export", Histories.Signer.VerifierKey)));
    }

    [Fact]
    public async Task A_page_or_a_site_without_a_log_cannot_be_read()
    {
        files["/page"] = ("text/html", "<h1>登录</h1>"u8.ToArray());

        Assert.Equal((2, 2, 2), (await VerifyAsync("page"), await VerifyAsync("missing"), await VerifyAsync("")));
    }

    [Fact]
    public async Task A_site_that_went_back_since_the_last_time_is_not_whole()
    {
        Serve(9);
        Assert.Equal(0, await VerifyAsync("", Histories.Signer.VerifierKey));
        Serve(7);
        Assert.Equal(1, await VerifyAsync("", Histories.Signer.VerifierKey));
    }

    [Fact]
    public async Task A_site_that_answers_nonsense_gets_a_sentence()
    {
        var random = new Random(20261125);
        for (var n = 0; n < 300; n++)
        {
            Serve(7);
            var path = files.Keys.ElementAt(random.Next(files.Count));
            var whole = files[path].Content;
            files[path] = (n % 3 == 0 ? "text/plain; charset=no-such" : "text/plain", Mutation.Of(whole, random));
            Assert.True(
                await VerifyAsync("", Histories.Signer.VerifierKey) is 1 or 2
                    || path == "/log/key"
                    || whole.SequenceEqual(files[path].Content),
                $"{path} is called whole with {Convert.ToHexString(files[path].Content)}"
            );
            Assert.InRange(await VerifyAsync(""), 1, 3);
        }
    }

    public void Dispose()
    {
        listener.Close();
        Directory.Delete(heads, recursive: true);
    }

    private void Serve(int entries)
    {
        files.Clear();
        var log = TileLog.Integrate(LogState.Empty, [.. Histories.Chain("r-1", entries).Select(Histories.Leaf)], Histories.Signer);
        foreach (var file in log.Files)
            files["/log/" + file.Path] = ("application/octet-stream", file.Bytes);
        files["/log/checkpoint"] = ("text/plain", Encoding.UTF8.GetBytes(log.Checkpoint));
        files["/log/key"] = ("text/plain", Encoding.UTF8.GetBytes(Histories.Signer.VerifierKey));
    }

    private Task<int> VerifyAsync(string path, string? key = null) =>
        VerifyCommand.RunAsync(site + path, key, null, null, heads, TextWriter.Null, TestContext.Current.CancellationToken);

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            var http = await listener.GetContextAsync();
            using var response = http.Response;
            if (!files.TryGetValue(http.Request.Url!.AbsolutePath, out var file))
                response.StatusCode = 404;
            else
            {
                response.ContentType = file.Type;
                await response.OutputStream.WriteAsync(file.Content);
            }
        }
    }
}
