using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Chuyi.Cli.Demo.Running;

namespace Chuyi.Cli.Demo.Browsing;

/// <summary>
/// One person with a browser of their own: cookies, redirects, forms. It knows the service by its public routes only.
/// While the service is taken down, the person waits and reloads, which sends the same form again.
/// </summary>
internal sealed class Visitor(Uri site, CancellationToken cancellation, Uptime? uptime = null) : IDisposable
{
    private const int MostRedirects = 5;

    private readonly Uptime uptime = uptime ?? new();

    // Redirects are followed here, because a browser turns a 302 or 303 after a post into a get.
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = site,
    };

    public Task<WebPage> Open(string address) => Follow(() => new(HttpMethod.Get, address));

    /// <summary>Sends a form. Whoever is asked before an act that nothing takes back means it.</summary>
    public async Task<WebPage> Send(WebForm form)
    {
        var page = await SendOnce(form);
        if (page.HasForm("sure"))
            page = await SendOnce(page.Form("sure"));
        // Who reads that a form sent again had been received goes back to its page and on from there.
        return page.Sent > 1 && page.SaysReceivedBefore ? await Open(page.Link("a[data-back]") ?? form.Page.PathAndQuery) : page;
    }

    /// <summary>The same by somebody who looks at what comes of it first.</summary>
    public Task<WebPage> SendOnce(WebForm form) => Follow(() => Post(form));

    /// <summary>What a script of our own pages asks for, and how often it had to ask.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer, int Sent)> Call(string path, object body)
    {
        var ((status, answer), sent) = await uptime.Ask(
            async () =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
                request.Headers.Add("X-Chuyi", "1");
                using var response = await http.SendAsync(request, cancellation);
                return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(cancellation));
            },
            cancellation
        );
        return (status, answer, sent);
    }

    /// <summary>Sends a document straight to storage.</summary>
    public async Task<HttpStatusCode> Put(Uri address, byte[] document, string contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(document) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        // As a browser says it, of the file that was chosen.
        request.Content.Headers.ContentType = new(contentType);
        using var response = await http.SendAsync(request, cancellation);
        return response.StatusCode;
    }

    /// <summary>Downloads a file; null if there is none.</summary>
    public async Task<byte[]?> Download(string address)
    {
        var (response, _) = await Get(() => new(HttpMethod.Get, address));
        using (response)
            return response.StatusCode == HttpStatusCode.NotFound
                ? null
                : await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation);
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Post(WebForm form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = form.Content() };
        request.Headers.Referrer = form.Page;
        return request;
    }

    private async Task<WebPage> Follow(Func<HttpRequestMessage> request)
    {
        var (response, sent) = await Get(request);
        using (response)
            return new(
                response.RequestMessage!.RequestUri!,
                response.StatusCode,
                await response.Content.ReadAsStringAsync(cancellation),
                sent
            );
    }

    // How often the first of the requests was sent: what it leads to is only read.
    private async Task<(HttpResponseMessage Response, int Sent)> Get(Func<HttpRequestMessage> first)
    {
        var (response, sent) = await Ask(first);
        for (var redirects = 0; ; redirects++)
        {
            var from = response.RequestMessage!.RequestUri!;
            if ((int)response.StatusCode >= 500 || redirects > MostRedirects)
                throw new StoryBrokenException($"{from.AbsolutePath} answered {(int)response.StatusCode}.");
            if (response.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther) || response.Headers.Location is not { } next)
                return (response, sent);
            response.Dispose();
            (response, _) = await Ask(() => new(HttpMethod.Get, new Uri(from, next)));
        }
    }

    private Task<(HttpResponseMessage Response, int Sent)> Ask(Func<HttpRequestMessage> make) =>
        uptime.Ask(
            async () =>
            {
                using var request = make();
                return await http.SendAsync(request, cancellation);
            },
            cancellation
        );
}
