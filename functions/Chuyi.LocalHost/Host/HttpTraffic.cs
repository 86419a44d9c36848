using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Chuyi.LocalHost.Host;

/// <summary>Counts the bytes of bodies that pass through functions, by content type.</summary>
internal sealed class HttpTraffic
{
    private readonly ConcurrentDictionary<string, long> received = new(),
        sent = new();

    public IReadOnlyDictionary<string, long> Received => received;

    public IReadOnlyDictionary<string, long> Sent => sent;

    public IDisposable Count(HttpContext http)
    {
        var request = new CountingStream(http.Request.Body);
        var original = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var response = new CountingStream(original.Stream);
        http.Request.Body = request;
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(response, original));
        return new Counted(this, http, request, response);
    }

    private static void Add(ConcurrentDictionary<string, long> counts, string? type, long bytes)
    {
        if (bytes > 0)
            counts.AddOrUpdate(type?.Split(';')[0].Trim().ToLowerInvariant() ?? "", bytes, (_, before) => before + bytes);
    }

    private sealed class Counted(HttpTraffic traffic, HttpContext http, CountingStream request, CountingStream response) : IDisposable
    {
        public void Dispose()
        {
            Add(traffic.received, http.Request.ContentType, request.BytesRead);
            Add(traffic.sent, http.Response.ContentType, response.BytesWritten);
        }
    }
}
