using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Chuyi.Browser;

/// <summary>Stands before the blobs of a storage account and counts the blocks that are sent there.</summary>
internal sealed partial class CountingStorage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> begun = [];
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(5) };
    private readonly WebApplication app;
    private readonly string blobs;

    private CountingStorage(string connection)
    {
        blobs = BlobEndpoint().Match(connection).Value;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null).UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Pass);
    }

    /// <summary>The account, by way of this.</summary>
    public string Connection { get; private set; } = "";

    /// <summary>How long each block waits here.</summary>
    public TimeSpan Slowness { get; set; }

    /// <summary>After so many blocks were begun none is taken any more: whoever sends one waits until it is killed.</summary>
    public int Most { get; set; } = int.MaxValue;

    /// <summary>How many blocks were begun to be sent, each as often as it was.</summary>
    public int Begun => begun.Count;

    /// <summary>How many of them were sent before.</summary>
    public int Again => Begun - begun.Distinct().Count();

    public static async Task<CountingStorage> StartAsync(string connection)
    {
        var storage = new CountingStorage(connection);
        await storage.app.StartAsync();
        storage.Connection = connection.Replace(storage.blobs, storage.app.Urls.Single(), StringComparison.Ordinal);
        return storage;
    }

    /// <summary>Waits until so many blocks were begun.</summary>
    public async Task Until(int blocks)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (Begun < blocks)
            await Task.Delay(10, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task Pass(HttpContext context)
    {
        var request = context.Request;
        try
        {
            // What the service has copied is not sent.
            var isSent = HttpMethods.IsPut(request.Method) && !request.Headers.ContainsKey("x-ms-copy-source");
            if (isSent && request.Query["comp"] == "block")
            {
                begun.Enqueue(request.Query["blockid"].ToString());
                await Task.Delay(Begun > Most ? Timeout.InfiniteTimeSpan : Slowness, context.RequestAborted);
            }
            using var onward = new HttpRequestMessage(new(request.Method), blobs + context.Features.Get<IHttpRequestFeature>()!.RawTarget);
            if (request.ContentLength is not null)
                onward.Content = new StreamContent(request.Body);
            foreach (var (name, values) in request.Headers)
                if (!onward.Headers.TryAddWithoutValidation(name, values.ToArray()))
                    onward.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            using var answer = await http.SendAsync(onward, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(one => one.Key != "Transfer-Encoding"))
                context.Response.Headers[name] = values.ToArray();
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (Exception broken) when (broken is OperationCanceledException or HttpRequestException or IOException)
        {
            // Who sent it has gone.
            context.Abort();
        }
    }

    // Without the account, which is the first part of its path.
    [GeneratedRegex("(?<=BlobEndpoint=)http://[^/;]+")]
    private static partial Regex BlobEndpoint();
}
