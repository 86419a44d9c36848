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
        var log = TileLog.Integrate(LogState.Empty, [.. Histories.TwoCases().Select(Histories.Leaf)], Histories.Signer);
        foreach (var file in log.Files)
            files["/log/" + file.Path] = ("application/octet-stream", file.Bytes);
        files["/log/checkpoint"] = ("text/plain", Encoding.UTF8.GetBytes(log.Checkpoint));
        files["/log/key"] = ("text/plain", Encoding.UTF8.GetBytes(Histories.Signer.VerifierKey));

        Assert.Equal((0, 0), (await VerifyAsync(""), await VerifyAsync("log")));
        files["/log/" + log.Files[0].Path].Content[^1] ^= 1;
        Assert.Equal(1, await VerifyAsync(""));
    }

    [Fact]
    public async Task An_export_at_an_address_is_verified_like_a_file()
    {
        files["/export"] = (
            "application/x-ndjson",
            Encoding.UTF8.GetBytes(string.Join('\n', await Histories.ExportAsync(Histories.TwoCases())) + "\n")
        );

        Assert.Equal(0, await VerifyAsync("export"));
    }

    [Fact]
    public async Task A_page_or_a_site_without_a_log_cannot_be_read()
    {
        files["/page"] = ("text/html", "<h1>登录</h1>"u8.ToArray());

        Assert.Equal((2, 2, 2), (await VerifyAsync("page"), await VerifyAsync("missing"), await VerifyAsync("")));
    }

    public void Dispose() => listener.Close();

    private Task<int> VerifyAsync(string path) =>
        VerifyCommand.RunAsync(site + path, null, TextWriter.Null, TestContext.Current.CancellationToken);

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
