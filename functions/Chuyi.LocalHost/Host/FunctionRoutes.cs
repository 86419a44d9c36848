using Chuyi.LocalHost.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Chuyi.LocalHost.Host;

/// <summary>The routes of the HTTP functions.</summary>
internal static class FunctionRoutes
{
    /// <exception cref="AppNotLoadedException">A route cannot be read, or two functions have the same one.</exception>
    public static void Map(IEndpointRouteBuilder routes, IEnumerable<FunctionEntry> functions, string prefix, Func<FunctionEntry, HttpContext, Task> serve)
    {
        Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in functions.Where(entry => entry.Kind == TriggerKind.Http))
        {
            var route = string.Join('/', new[] { prefix.Trim('/'), (entry.Text("route") is { Length: > 0 } own ? own : entry.Name).Trim('/') }.Where(part => part.Length > 0));
            var methods = entry.Texts("methods").Select(method => method.ToUpperInvariant()).ToList();
            foreach (var method in methods.DefaultIfEmpty("any"))
                if (!owners.TryAdd($"{method} /{route}", entry.Name))
                    throw new AppNotLoadedException($"Functions '{owners[$"{method} /{route}"]}' and '{entry.Name}' both answer {method} /{route}. Give one of them another route or method.");
            Task Serve(HttpContext http) => serve(entry, http);
            var endpoint = methods.Count > 0 ? routes.MapMethods(Parse(entry, route), methods, Serve) : routes.Map(Parse(entry, route), Serve);
            endpoint.WithMetadata(new Ours()).WithDisplayName(entry.Name);
        }
    }

    /// <summary>Answers what no endpoint of ours matches: also a known path with another verb is unknown.</summary>
    public static Task NotFoundOutsideAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<Ours>() is not null) return next(http);
        http.SetEndpoint(null);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static string Parse(FunctionEntry entry, string route)
    {
        try
        {
            return RoutePatternFactory.Parse("/" + route).RawText!;
        }
        catch (RoutePatternException exception)
        {
            throw new AppNotLoadedException($"The route '{route}' of function '{entry.Name}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Marks the endpoints of this host.</summary>
    internal sealed class Ours;
}
