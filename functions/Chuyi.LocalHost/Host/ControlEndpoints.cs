using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chuyi.LocalHost.Host;

/// <summary>The control of the host under <c>/runtime</c>, for callers on this machine.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, HostParts host)
    {
        Get(routes, "/runtime/clock", http => http.Response.WriteAsJsonAsync(State(host.Clock)));
        Get(routes, "/runtime/metrics", http => http.Response.WriteAsJsonAsync(host.Metrics.Describe(host.Traffic)));
        Get(routes, "/runtime", http => DiagnosticsPage.ListAsync(http, host.Engine));
        // An id may hold what no path can carry.
        Get(routes, "/runtime/instance", http => DiagnosticsPage.ShowAsync(http, host.Engine, http.Request.Query["id"].ToString()));
        Post(
            routes,
            "/runtime/clock/settle",
            async http =>
            {
                await host.Clock.SettleAsync(http.RequestAborted);
                await http.Response.WriteAsJsonAsync(State(host.Clock));
            }
        );
        Post(routes, "/runtime/clock/advance", http => AdvanceAsync(http, host.Clock));
    }

    private static async Task AdvanceAsync(HttpContext http, HostClock clock)
    {
        try
        {
            var asked = await JsonSerializer.DeserializeAsync<Advance>(http.Request.Body, JsonSerializerOptions.Web, http.RequestAborted);
            if (asked?.To is { } instant)
                await clock.AdvanceToAsync(instant, asked.Passing, http.RequestAborted);
            else if (asked?.Next == true)
                await clock.AdvanceToNextAsync(http.RequestAborted);
            else
                throw new JsonException("Give an instant as \"to\", or \"next\": true.");
            await http.Response.WriteAsJsonAsync(State(clock));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsJsonAsync(new { error = exception.Message });
        }
    }

    private static object State(HostClock clock) =>
        new
        {
            now = clock.GetUtcNow(),
            nextTimer = clock.NextTimer,
            mode = clock.Mode.ToString().ToLowerInvariant(),
        };

    private static void Get(IEndpointRouteBuilder routes, string path, RequestDelegate serve) =>
        routes.MapGet(path, Local(serve)).WithMetadata(new FunctionRoutes.Ours());

    private static void Post(IEndpointRouteBuilder routes, string path, RequestDelegate serve) =>
        routes.MapPost(path, Local(serve)).WithMetadata(new FunctionRoutes.Ours());

    private static RequestDelegate Local(RequestDelegate serve) =>
        http =>
        {
            if (IsFromHere(http))
                return serve(http);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };

    private static readonly string[] Proxied = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via"];

    /// <summary>
    /// A page of another site reaches this address too, by a name of its own that leads here, or by a form; and a proxy on this
    /// machine passes on what comes from anywhere.
    /// </summary>
    private static bool IsFromHere(HttpContext http) =>
        !Proxied.Any(http.Request.Headers.ContainsKey)
        && http.Connection.RemoteIpAddress is { } from
        && IPAddress.IsLoopback(from)
        && (
            http.Request.Host.Host is "localhost"
            || (IPAddress.TryParse(http.Request.Host.Host, out var named) && IPAddress.IsLoopback(named))
        )
        && (http.Request.Headers.Origin is not [{ } origin, ..] || origin == $"{http.Request.Scheme}://{http.Request.Host}")
        && (http.Request.Headers["Sec-Fetch-Site"] is not [{ } site, ..] || site is "same-origin" or "none");

    private sealed record Advance(DateTimeOffset? To, bool Next = false, bool Passing = false);
}
