using System.Net;
using Chuyi.LocalHost.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>The host's own server: the public address, and beside it the door for the worker.</summary>
internal sealed class HostServer : IAsyncDisposable
{
    private const int Window = 16 * 1024 * 1024;

    private readonly WebApplication app;
    private readonly WorkerDoor door;
    private ListenOptions? bound;

    public HostServer(HostSettings settings, WorkerDoor door, ILoggerFactory loggers, Action<IServiceCollection> configure)
    {
        this.door = door;
        var web = WebApplication.CreateEmptyBuilder(new());
        web.WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, null);
                (kestrel.Limits.Http2.InitialStreamWindowSize, kestrel.Limits.Http2.InitialConnectionWindowSize) = (Window, Window);
                Listen(kestrel, settings.Url, options => bound = options);
                kestrel.Listen(door.Address, options => options.Protocols = HttpProtocols.Http2);
            });
        web.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = door.SocketOf);
        web.Services.AddRouting();
        if (settings.Local.Cors.Length > 0)
            web.Services.AddCors();
        web.Services.AddGrpc(options => (options.MaxReceiveMessageSize, options.MaxSendMessageSize) = (null, null));
        web.Services.Replace(ServiceDescriptor.Singleton(loggers));
        web.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, Unattended>());
        configure(web.Services);
        app = web.Build();
    }

    public IServiceProvider Services => app.Services;

    /// <summary>Where the functions are served.</summary>
    public Uri Address => new($"http://{Host(bound!.IPEndPoint!)}");

    /// <summary>Begins to listen.</summary>
    /// <param name="serve">Answers what comes to the public address.</param>
    /// <exception cref="IOException">The address is taken.</exception>
    public Task StartAsync(RequestDelegate serve, CancellationToken cancellation)
    {
        app.MapWhen(
            http => http.Connection.LocalPort == door.Address.Port,
            branch =>
                branch
                    .UseRouting()
                    .UseEndpoints(routes =>
                    {
                        routes.MapGrpcService<WorkerLink>();
                        routes.MapGrpcService<DurableSidecar>();
                    })
        );
        app.Run(serve);
        return app.StartAsync(cancellation);
    }

    /// <summary>A pipeline with the routes of what is served.</summary>
    public RequestDelegate Routes(Action<IApplicationBuilder> before, Action<Microsoft.AspNetCore.Routing.IEndpointRouteBuilder> map)
    {
        var builder = new ApplicationBuilder(app.Services);
        builder.UseRouting();
        before(builder);
        builder.Use(FunctionRoutes.NotFoundOutsideAsync);
        builder.UseEndpoints(map);
        return builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    private static void Listen(KestrelServerOptions kestrel, string url, Action<ListenOptions> configure)
    {
        var address = BindingAddress.Parse(url);
        if (address.Scheme != Uri.UriSchemeHttp)
            throw new AppNotLoadedException($"This host serves http only, not '{url}'.");
        if (IPAddress.TryParse(address.Host, out var ip))
            kestrel.Listen(ip, address.Port, configure);
        else if (address.Host == "localhost")
            kestrel.Listen(IPAddress.Loopback, address.Port, configure);
        else
            kestrel.ListenAnyIP(address.Port, configure);
    }

    private static string Host(IPEndPoint endpoint) =>
        endpoint.Address.Equals(IPAddress.Any) || endpoint.Address.Equals(IPAddress.IPv6Any)
            ? $"127.0.0.1:{endpoint.Port}"
            : endpoint.ToString();

    /// <summary>Signals of the process are for whoever started the host.</summary>
    private sealed class Unattended : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
