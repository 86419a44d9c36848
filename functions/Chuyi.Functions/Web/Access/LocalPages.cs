using System.Net;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>
/// The pages under <c>/local</c> and <c>/kit</c>, for whoever runs the service on their own machine: for nobody else they are
/// there.
/// </summary>
public static class LocalPages
{
    private static readonly string[] Folders = ["local/", "kit/"];

    // Where the worker is told by its host who called that, it has taken this from the headers before they are looked at here.
    private static readonly string[] Proxied = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via"];

    /// <summary>Whether a route is one of theirs.</summary>
    public static bool IsUnder(string? route) => Folders.Any(folder => $"{route}/".StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether a request comes from this machine, asks for this machine by its own name, and is no other site's. A page
    /// of another site reaches the machine too, by a name of its own that leads here, or by a form. What a proxy passed on,
    /// or says it did, comes from anywhere, also where that proxy runs on this machine.
    /// </summary>
    public static bool IsFromHere(HttpRequest request) =>
        !Proxied.Any(request.Headers.ContainsKey)
        && request.HttpContext.Connection.RemoteIpAddress is { } from
        && IPAddress.IsLoopback(from)
        && (request.Host.Host is "localhost" || (IPAddress.TryParse(request.Host.Host, out var named) && IPAddress.IsLoopback(named)))
        && (
            // Our pages tell nobody where one comes from, so that the origin of their own forms is “null”: only a browser that
            // does not name the site is asked for it.
            request.Headers["Sec-Fetch-Site"]
                is [{ } site, ..]
                ? site is "same-origin" or "none"
                : request.Headers.Origin is not [{ } origin, ..] || origin == $"{request.Scheme}://{request.Host}"
        );
}
