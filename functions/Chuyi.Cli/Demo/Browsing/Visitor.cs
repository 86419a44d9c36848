using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Chuyi.Cli.Demo.Browsing;

/// <summary>One person with a browser of their own: cookies, redirects, forms. It knows the service by its public routes only.</summary>
internal sealed class Visitor(Uri site, CancellationToken cancellation) : IDisposable
{
    private const int MostRedirects = 5;

    // Redirects are followed here, because a browser turns a 302 or 303 after a post into a get.
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = site,
    };

    public Task<WebPage> Open(string address) => Follow(new(HttpMethod.Get, address));

    public Task<WebPage> Send(WebForm form) => Follow(new(HttpMethod.Post, form.Action) { Content = form.Content() });

    /// <summary>What a script of our own pages asks for.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> Call(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Chuyi", "1");
        using var response = await http.SendAsync(request, cancellation);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(cancellation));
    }

    /// <summary>Sends a document straight to storage.</summary>
    public async Task<HttpStatusCode> Put(Uri address, byte[] document)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(document) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var response = await http.SendAsync(request, cancellation);
        return response.StatusCode;
    }

    /// <summary>Downloads a file; null if there is none.</summary>
    public async Task<byte[]?> Download(string address)
    {
        using var response = await Get(new(HttpMethod.Get, address));
        return response.StatusCode == HttpStatusCode.NotFound ? null
            : await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation);
    }

    public void Dispose() => http.Dispose();

    private async Task<WebPage> Follow(HttpRequestMessage request)
    {
        using var response = await Get(request);
        return new(response.RequestMessage!.RequestUri!, response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    private async Task<HttpResponseMessage> Get(HttpRequestMessage request)
    {
        for (var redirects = 0; ; redirects++)
        {
            var response = await http.SendAsync(request, cancellation);
            var from = request.RequestUri!;
            request.Dispose();
            if ((int)response.StatusCode >= 500 || redirects > MostRedirects)
                throw new StoryBrokenException($"{from.AbsolutePath} answered {(int)response.StatusCode}.");
            if (response.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther) || response.Headers.Location is not { } next)
                return response;
            response.Dispose();
            request = new(HttpMethod.Get, new Uri(from, next));
        }
    }
}
