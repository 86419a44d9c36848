using Chuyi.LocalHost.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>Serves the HTTP functions.</summary>
internal sealed class HttpEndpoints(FunctionApp app, WorkTracker work, HttpTraffic traffic, ILogger logger)
{
    /// <summary>Answers what no endpoint of ours matches: also a known path with another verb is unknown.</summary>
    public static Task NotFoundOutsideAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<Ours>() is not null) return next(http);
        http.SetEndpoint(null);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    public void Map(IEndpointRouteBuilder routes, string prefix)
    {
        foreach (var entry in app.Entries.Where(entry => entry.Trigger is HttpTriggerAttribute))
        {
            var trigger = (HttpTriggerAttribute)entry.Trigger;
            var route = string.Join('/', new[] { prefix.Trim('/'), (trigger.Route ?? entry.Name).Trim('/') }.Where(part => part.Length > 0));
            Task Serve(HttpContext http) => ServeAsync(entry, http);
            var endpoint = trigger.Methods is { Length: > 0 } methods
                ? routes.MapMethods("/" + route, methods.Select(method => method.ToUpperInvariant()), (RequestDelegate)Serve)
                : routes.Map("/" + route, Serve);
            endpoint.WithMetadata(new Ours()).WithDisplayName(entry.Name);
        }
    }

    private async Task ServeAsync(FunctionEntry entry, HttpContext http)
    {
        using var entered = work.Enter();
        using var counted = traffic.Count(http);
        var invocation = new Invocation(entry, http.RequestServices, http.Request, http.Request.RouteValues, http.RequestAborted);
        invocation.Items["HttpRequestContext"] = http;
        try
        {
            await app.InvokeAsync(invocation);
            switch (invocation.Result)
            {
                case IResult result:
                    await result.ExecuteAsync(http);
                    break;
                case IActionResult result:
                    await result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
                    break;
                // Any other object is ignored, as on Azure: the answer is what the function wrote, or 200 without a body.
            }
            await http.Response.CompleteAsync();
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            logger.LogDebug("The caller of {Function} left.", entry.Name);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Function {Function} failed on {Method} {Path}: {Reason}", entry.Name, http.Request.Method, http.Request.Path, exception.Message);
            if (http.Response.HasStarted) http.Abort();
            else
            {
                http.Response.Clear();
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        }
    }

    /// <summary>Marks the endpoints of this host.</summary>
    internal sealed class Ours;
}
