using System.Net;
using Chuyi.LocalHost.Engine;
using Chuyi.LocalHost.Protocol;
using Chuyi.LocalHost.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>Serves HTTP functions: the worker is invoked, and the request is handed to its pipeline under the same id.</summary>
/// <param name="process">Gives the app that runs at the moment.</param>
internal sealed class HttpFunctions(
    FunctionWorker worker,
    Func<IWorkerProcess> process,
    WorkTracker work,
    HttpTraffic traffic,
    ILogger logger
)
{
    /// <summary>The worker's server lets no more than this be read on Azure, and its host makes an empty 500 of that.</summary>
    private const long LargestBody = 30_000_000;

    /// <summary>So long the pipeline of a failed function may take to end.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    private static readonly string[] Forwarded = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix"];

    private const string InvocationHeader = "x-ms-invocation-id";

    private int open;

    /// <summary>Returns when no request is under way any more, or nobody has patience.</summary>
    public async Task DrainAsync(CancellationToken impatience)
    {
        while (Volatile.Read(ref open) > 0 && !impatience.IsCancellationRequested)
            await Task.Delay(20, CancellationToken.None);
    }

    public async Task ServeAsync(FunctionEntry entry, HttpContext http)
    {
        Interlocked.Increment(ref open);
        try
        {
            await AnswerAsync(entry, http);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task AnswerAsync(FunctionEntry entry, HttpContext http)
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = LargestBody;
        var invocation = Guid.NewGuid().ToString();
        using var entered = work.Enter(invocation);
        using var counted = traffic.Count(http);
        var served = Task.CompletedTask;
        try
        {
            var connection = await worker.ConnectionAsync(http.RequestAborted);
            http.Request.Headers[InvocationHeader] = invocation;
            Forward(http);
            var invoked = connection.InvokeAsync(Request(connection, invocation, entry, http), http.RequestAborted);
            served = process().ServeAsync(http);
            // The function's own fault says more than what its pipeline makes of it.
            await invoked;
            await served;
            await http.Response.CompleteAsync();
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            logger.LogDebug("The caller of {Function} left.", entry.Name);
            if (!http.Response.HasStarted)
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception)
        {
            // The pipeline still has the request in its hands.
            await Task.WhenAny(served, Task.Delay(LongestEnd));
            logger.LogError(
                "Function {Function} failed on {Method} {Path}: {Reason}",
                entry.Name,
                http.Request.Method,
                http.Request.Path,
                exception.Message
            );
            if (http.Response.HasStarted)
                http.Abort();
            else
            {
                http.Response.Clear();
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        }
    }

    // As the real host does, whose worker takes the last of these from a caller on its own machine: who called, and by which
    // name. What was said before is anybody's word: of callers it stays, for an app that knows its proxies; the rest goes.
    private static void Forward(HttpContext http)
    {
        var (headers, said) = (http.Request.Headers, http.Request.Headers["X-Forwarded-For"]);
        // That it came by another one's hands stays known, whoever that was.
        if (Forwarded.Any(headers.ContainsKey))
            headers.Append("Via", "1.1 forwarded");
        foreach (var forged in Forwarded)
            headers.Remove(forged);
        if (http.Connection.RemoteIpAddress is not { } from)
            return;
        headers["X-Forwarded-For"] = string.Join(", ", said.Append(from.ToString()));
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
    }

    private static InvocationRequest Request(WorkerConnection connection, string invocation, FunctionEntry entry, HttpContext http)
    {
        var request = connection.Request(invocation, entry, new() { Http = new() });
        foreach (var (name, value) in http.Request.RouteValues)
            if (value is not null)
                request.TriggerMetadata[name] = new() { String = value.ToString() };
        if (System.Diagnostics.Activity.Current?.Id is { } trace)
            request.TraceContext.TraceParent = trace;
        return request;
    }
}
