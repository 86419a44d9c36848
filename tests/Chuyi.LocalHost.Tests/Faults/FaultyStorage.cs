using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Chuyi.LocalHost.Tests.Faults;

/// <summary>What goes wrong with one request.</summary>
public enum Fault
{
    None,

    /// <summary>Refused with 500; nothing was done.</summary>
    Error,

    /// <summary>Refused with 503; nothing was done.</summary>
    Busy,

    /// <summary>The connection is cut before storage hears of it.</summary>
    CutBefore,

    /// <summary>Storage did it; the connection is cut in the middle of the answer.</summary>
    CutInAnswer,

    /// <summary>Storage did it; the answer never comes.</summary>
    Silence,
}

/// <summary>A storage account behind an unreliable network: what is sent to it is passed on, or goes wrong as asked.</summary>
public sealed class FaultyStorage : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient inner = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.None }
    );
    private readonly Dictionary<int, Uri> ports = [];
    private readonly Func<int, Fault> choose;
    private int count;

    private FaultyStorage(WebApplication app, Func<int, Fault> choose) => (this.app, this.choose) = (app, choose);

    /// <summary>The account as it is reached through here.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>How many requests went wrong.</summary>
    public int Faults { get; private set; }

    /// <summary>Stands before an account; the fault of each request is chosen by its number, from 1.</summary>
    public static async Task<FaultyStorage> StartAsync(string connectionString, Func<int, Fault> choose)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0", "http://127.0.0.1:0");
        var storage = new FaultyStorage(builder.Build(), choose);
        storage.app.Run(storage.ServeAsync);
        await storage.app.StartAsync();
        var free = new Queue<Uri>(storage.app.Urls.Select(url => new Uri(url)));
        storage.ConnectionString = string.Join(
            ';',
            connectionString
                .Split(';')
                .Select(part =>
                {
                    if (
                        !part.StartsWith("BlobEndpoint=", StringComparison.Ordinal)
                        && !part.StartsWith("TableEndpoint=", StringComparison.Ordinal)
                    )
                        return part;
                    var (name, endpoint) = (part[..part.IndexOf('=')], new Uri(part[(part.IndexOf('=') + 1)..]));
                    var ours = free.Dequeue();
                    storage.ports[ours.Port] = new(endpoint.GetLeftPart(UriPartial.Authority));
                    return $"{name}={ours.GetLeftPart(UriPartial.Authority)}{endpoint.AbsolutePath}";
                })
        );
        return storage;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        inner.Dispose();
    }

    private async Task ServeAsync(HttpContext http)
    {
        var fault = choose(Interlocked.Increment(ref count));
        if (fault != Fault.None)
            lock (inner)
                Faults++;
        if (fault is Fault.Error or Fault.Busy)
        {
            http.Response.StatusCode = fault == Fault.Error ? 500 : 503;
            return;
        }
        if (fault == Fault.CutBefore)
        {
            http.Abort();
            return;
        }
        using var answer = await PassOnAsync(http);
        if (fault == Fault.Silence)
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else
            await AnswerAsync(http, answer, cut: fault == Fault.CutInAnswer);
    }

    private async Task<HttpResponseMessage> PassOnAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        // As it was sent: the signature covers the path to the letter.
        var target = new Uri(ports[http.Connection.LocalPort], http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        using var request = new HttpRequestMessage(new(http.Request.Method), target);
        if (body.Length > 0 || http.Request.ContentLength is not null)
            request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in http.Request.Headers)
            if (name != "Host" && !request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        return await inner.SendAsync(request);
    }

    private static async Task AnswerAsync(HttpContext http, HttpResponseMessage answer, bool cut)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            if (name is not ("Transfer-Encoding" or "Connection" or "Keep-Alive"))
                http.Response.Headers[name] = values.ToArray();
        if (cut)
        {
            if (http.Response.ContentLength is null or 0)
                http.Response.ContentLength = body.Length + 1;
            await http.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
            await http.Response.Body.FlushAsync();
            http.Abort();
        }
        else if (body.Length > 0)
            await http.Response.Body.WriteAsync(body);
    }
}
