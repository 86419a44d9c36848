using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Chuyi.LocalHost.Workers;

/// <summary>
/// The app's server in the host's process: its pipeline runs on the request that the host received, without a second port.
/// </summary>
internal sealed class HandoverServer : IServer
{
    private Func<IFeatureCollection, Task>? serve;

    public HandoverServer() => Features.Set<IServerAddressesFeature>(new ServerAddressesFeature());

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        serve = features => ServeAsync(application, features);
        return Task.CompletedTask;
    }

    /// <summary>Runs the pipeline on a request. Route, endpoint, items and services are its own; all else is the host's.</summary>
    public Task ServeAsync(HttpContext http)
    {
        var features = new FeatureCollection(http.Features);
        features.Set<IEndpointFeature>(new Own());
        features.Set<IRouteValuesFeature>(new RouteValuesFeature());
        features.Set<IItemsFeature>(new ItemsFeature());
        features.Set<IServiceProvidersFeature>(null);
        return serve!(features);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() { }

    private static async Task ServeAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection features)
        where TContext : notnull
    {
        var context = application.CreateContext(features);
        try
        {
            await application.ProcessRequestAsync(context);
            application.DisposeContext(context, null);
        }
        catch (Exception exception)
        {
            application.DisposeContext(context, exception);
            throw;
        }
    }

    private sealed class Own : IEndpointFeature
    {
        public Endpoint? Endpoint { get; set; }
    }
}
