using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Storage;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>How storage is asked to copy what is small, what is large, and what is large where it knows no blocks from elsewhere.</summary>
public class ServerSideCopyTests
{
    private const long Large = ServerSideCopy.AtOnce + 1;

    [Fact]
    public async Task What_is_small_goes_at_once() => Assert.Equal(["copy at once"], await Copy(ServerSideCopy.AtOnce, knowsBlocks: true));

    [Fact]
    public async Task What_is_large_goes_block_by_block_to_its_last_byte()
    {
        var asked = await Copy(Large, knowsBlocks: true);

        // Several are asked for side by side: in no order but that of the list.
        Assert.Equal(
            [
                "block bytes=0-67108863",
                "block bytes=134217728-201326591",
                "block bytes=201326592-268435455",
                $"block bytes={ServerSideCopy.AtOnce}-{ServerSideCopy.AtOnce}",
                "block bytes=67108864-134217727",
            ],
            asked[..^1].Order(StringComparer.Ordinal)
        );
        Assert.Equal("list", asked[^1]);
    }

    [Fact]
    public async Task Where_there_are_no_such_blocks_it_goes_in_the_background()
    {
        var asked = await Copy(Large, knowsBlocks: false);

        Assert.Contains("block bytes=0-67108863", asked);
        Assert.Equal("copy", asked[^1]);
        Assert.DoesNotContain("list", asked);
    }

    private static async Task<List<string>> Copy(long bytes, bool knowsBlocks)
    {
        var asked = new List<string>();
        var storage = new AnsweringStorage(request =>
        {
            var what = Of(request);
            if (what != "status")
                lock (asked)
                    asked.Add(what);
            return what.StartsWith("block ", StringComparison.Ordinal) && !knowsBlocks
                ? NotImplemented()
                : Done(
                    what == "status" ? HttpStatusCode.OK
                    : what.StartsWith("copy", StringComparison.Ordinal) ? HttpStatusCode.Accepted
                    : HttpStatusCode.Created
                );
        });
        var client = new BlobServiceClient(
            AnsweringStorage.Connection,
            new BlobClientOptions { Transport = new HttpClientTransport(storage), Retry = { MaxRetries = 0 } }
        );
        var target = client.GetBlobContainerClient("dossiers").GetBlobClient("a");
        await ServerSideCopy.Copy(new("https://storage.example/uploads/a"), target, bytes, null, null);
        return asked;
    }

    private static string Of(HttpRequestMessage request) =>
        request.Method != HttpMethod.Put ? "status"
        : request.RequestUri!.Query.Contains("comp=blocklist", StringComparison.Ordinal) ? "list"
        : request.RequestUri.Query.Contains("comp=block", StringComparison.Ordinal)
            ? "block " + request.Headers.GetValues("x-ms-source-range").Single()
        : request.Headers.Contains("x-ms-requires-sync") ? "copy at once"
        : "copy";

    private static HttpResponseMessage Done(HttpStatusCode status)
    {
        var done = new HttpResponseMessage(status) { Content = new ByteArrayContent([]) };
        done.Headers.ETag = new("\"1\"");
        done.Headers.Add("x-ms-copy-status", "success");
        done.Headers.Add("x-ms-copy-id", "1");
        return done;
    }

    private static HttpResponseMessage NotImplemented() =>
        new(HttpStatusCode.NotImplemented)
        {
            Content = new StringContent(
                "<Error><Code>APINotImplemented</Code><Message>No.</Message></Error>",
                Encoding.UTF8,
                "application/xml"
            ),
        };
}
