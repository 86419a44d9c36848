using Chuyi.LocalHost.Protocol;
using Chuyi.LocalHost.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace Chuyi.LocalHost.Host;

/// <content>Starts the app, and answers what comes for it.</content>
internal sealed partial class HostParts
{
    /// <summary>Starts the app and the server that it connects to; returns what serves its functions.</summary>
    private async Task<RequestDelegate> StartAppAsync(
        AppSource app,
        FunctionHostOptions options,
        string folder,
        HostSettings settings,
        ILoggerFactory loggers,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        var link = new WorkerLink();
        Door = new();
        undo.Push(() => Done(Door.Dispose));
        Worker = new(
            Place(app, options, folder, logger),
            link,
            FunctionWorker,
            Door.Endpoint,
            app.Folder,
            settings,
            log => Logs.Relay(log, loggers, Engine),
            logger
        );
        // What is pushed last ends first: the app is told through the server, which answers at the door.
        undo.Push(() => Server is null ? ValueTask.CompletedTask : Server.DisposeAsync());
        undo.Push(Worker.DisposeAsync);
        RequestDelegate? pipeline = null;
        // A worker comes only through the server: where it has loaded its functions, that stands.
        var starting = Task.Run(
            () => Worker.StartAsync(connection => pipeline = Routes(connection, settings, logger), Stop, cancellation),
            CancellationToken.None
        );
        try
        {
            Server = new(
                settings,
                Door,
                loggers,
                services =>
                {
                    services.AddSingleton(link).AddSingleton(new DurableSidecar(Engine, settings.Json.DefaultVersion));
                    if (options.Isolate)
                        services.AddHttpForwarder();
                }
            );
            await Server.StartAsync(ServeAsync, cancellation);
        }
        catch
        {
            Door.Dispose();
            await starting.ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }
        await starting;
        return pipeline!;
    }

    private Func<IWorkerProcess> Place(AppSource app, FunctionHostOptions options, string folder, ILogger logger)
    {
        if (!options.Isolate)
            return () => new InProcessWorker(app.Assembly!, folder, Clock, options.ConfigureServices);
        var shared = SharedClock.Of(Clock);
        undo.Push(() => Done(() => shared?.Dispose()));
        return () => new ChildWorker(app.File, folder, () => Server.Services.GetRequiredService<IHttpForwarder>(), shared, logger);
    }

    private RequestDelegate Routes(WorkerConnection connection, HostSettings settings, ILogger logger)
    {
        functions = new HttpFunctions(FunctionWorker, () => Worker.Process, Clock.Work, Traffic, logger);
        return Server.Routes(
            before => Cors.Use(before, settings.Local),
            map =>
            {
                FunctionRoutes.Map(map, connection.Functions.All, settings.Json.RoutePrefix, functions.ServeAsync);
                if (settings.Flag("LocalHost:Control", true))
                    ControlEndpoints.Map(map, this);
            }
        );
    }

    /// <summary>What comes while the app starts waits for it.</summary>
    private async Task ServeAsync(HttpContext http)
    {
        if (stops)
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else
            await (await routes.Task.WaitAsync(http.RequestAborted))(http);
    }
}
