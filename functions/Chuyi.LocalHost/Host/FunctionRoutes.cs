using Chuyi.LocalHost.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.LocalHost.Host;

/// <summary>The routes of the HTTP functions.</summary>
internal static class FunctionRoutes
{
    /// <exception cref="AppNotLoadedException">A route cannot be read, or two functions have the same one.</exception>
    public static void Map(
        IEndpointRouteBuilder routes,
        IEnumerable<FunctionEntry> functions,
        string prefix,
        Func<FunctionEntry, HttpContext, Task> serve
    )
    {
        var policies = routes.ServiceProvider.GetRequiredService<ParameterPolicyFactory>();
        Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in functions.Where(entry => entry.Kind == TriggerKind.Http))
        {
            var route = string.Join(
                '/',
                new[] { prefix.Trim('/'), (entry.Text("route") is { Length: > 0 } own ? own : entry.Name).Trim('/') }.Where(part =>
                    part.Length > 0
                )
            );
            var methods = entry.Texts("methods").Select(method => method.ToUpperInvariant()).ToList();
            var pattern = Parse(entry, route, policies);
            foreach (var method in methods.DefaultIfEmpty("any"))
                if (!owners.TryAdd($"{method} {Shape(pattern)}", entry.Name))
                    throw new AppNotLoadedException(
                        $"Functions '{owners[$"{method} {Shape(pattern)}"]}' and '{entry.Name}' both answer {method} /{route}. "
                            + "Give one of them another route or method."
                    );
            Task Serve(HttpContext http) => serve(entry, http);
            var endpoint = methods.Count > 0 ? routes.MapMethods(pattern.RawText!, methods, Serve) : routes.Map(pattern, Serve);
            endpoint.WithMetadata(new Ours()).WithDisplayName(entry.Name);
        }
    }

    /// <summary>Answers what no endpoint of ours matches: also a known path with another verb is unknown.</summary>
    public static Task NotFoundOutsideAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<Ours>() is not null)
            return next(http);
        http.SetEndpoint(null);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static RoutePattern Parse(FunctionEntry entry, string route, ParameterPolicyFactory policies)
    {
        try
        {
            var pattern = RoutePatternFactory.Parse("/" + route);
            foreach (var parameter in pattern.Parameters)
            {
                foreach (var policy in parameter.ParameterPolicies)
                    _ = policies.Create(parameter, policy);
            }
            return pattern;
        }
        catch (Exception exception) when (exception is RoutePatternException or RouteCreationException or InvalidOperationException)
        {
            throw new AppNotLoadedException(
                $"The route '{route}' of function '{entry.Name}' cannot be read: {exception.Message} "
                    + "Write it as ASP.NET Core reads routes.",
                exception
            );
        }
    }

    /// <summary>The pattern without the names of its parameters, which match alike.</summary>
    private static string Shape(RoutePattern pattern) =>
        string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Shape))));

    private static string Shape(RoutePatternPart part) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { IsCatchAll: true } => "{*}",
            RoutePatternParameterPart parameter => $"{{{string.Join(':', parameter.ParameterPolicies.Select(policy => policy.Content))}}}",
            _ => "",
        };

    /// <summary>Marks the endpoints of this host.</summary>
    internal sealed class Ours;
}
