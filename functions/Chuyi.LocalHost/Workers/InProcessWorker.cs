using System.Reflection;
using Chuyi.LocalHost.Protocol;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Chuyi.LocalHost.Workers;

/// <summary>Runs an app's Program, as it is, in this process. Clock and server are put in while it builds its host.</summary>
/// <param name="app">The app's assembly; it has an entry point.</param>
/// <param name="folder">Where its host.json is.</param>
/// <param name="clock">What it is given as <see cref="TimeProvider"/>.</param>
/// <param name="configure">Replaces services of the app.</param>
internal sealed class InProcessWorker(Assembly app, string folder, TimeProvider clock, Action<IServiceCollection>? configure)
    : IWorkerProcess
{
    private const string FolderVariable = "FUNCTIONS_APPLICATION_DIRECTORY";

    /// <summary>The worker reads the entry assembly and the folder from the process: one app starts at a time.</summary>
    private static readonly SemaphoreSlim Starting = new(1);

    private readonly HandoverServer server = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<IHost> built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IReadOnlyDictionary<string, string?> settings = new Dictionary<string, string?>();
    private List<Type> routes = [];
    private IHostApplicationLifetime? lifetime;
    private bool holdsGate;

    public Task Ended => ended.Task;

    public IServiceProvider? Services { get; private set; }

    public async Task StartAsync(WorkerStart start, Task connected, CancellationToken cancellation)
    {
        var entry =
            app.EntryPoint
            ?? throw new AppNotLoadedException(
                $"{app.GetName().Name} has no entry point. Give the function app's own assembly; its OutputType is Exe."
            );
        settings = start.Settings;
        string[] arguments =
        [
            $"--Functions:Worker:HostEndpoint={start.Endpoint}",
            $"--Functions:Worker:WorkerId={start.WorkerId}",
            $"--Functions:Worker:RequestId={Guid.NewGuid()}",
            $"--Functions:Worker:GrpcMaxMessageLength={int.MaxValue}",
            // An app is started anew when its files change; watching them costs a thread and handles in every host.
            "--hostBuilder:reloadConfigOnChange=false",
            .. settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        await Starting.WaitAsync(cancellation);
        holdsGate = true;
        Assembly.SetEntryAssembly(app);
        Environment.SetEnvironmentVariable(FolderVariable, folder);
        if (Environment.GetEnvironmentVariable(WorkerStart.EnvironmentVariable) is null)
            Environment.SetEnvironmentVariable(WorkerStart.EnvironmentVariable, WorkerStart.LocalEnvironment);
        using (new HostBuildingHook(Configure, host => built.TrySetResult(host)).Begin())
        {
            var main = new Thread(() => Run(entry, arguments)) { IsBackground = true, Name = $"Main of {app.GetName().Name}" };
            main.Start();
            if (await Task.WhenAny(built.Task, ended.Task).WaitAsync(cancellation) == ended.Task)
                throw await FailureAsync();
        }
        Services = (await built.Task).Services;
        lifetime = Services.GetRequiredService<IHostApplicationLifetime>();
        if (await Task.WhenAny(connected, ended.Task).WaitAsync(cancellation) == ended.Task && !connected.IsCompleted)
            throw await FailureAsync();
    }

    public async Task WhenReadyAsync(WorkerConnection connection, CancellationToken cancellation)
    {
        // The routes' prefix is read from the folder when they are asked for first; later the folder may be another app's.
        foreach (var source in routes)
            _ = ((EndpointDataSource)Services!.GetRequiredService(source)).Endpoints;
        Leave();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime!.ApplicationStarted.Register(() => started.TrySetResult());
        if (await Task.WhenAny(started.Task, ended.Task).WaitAsync(cancellation) == ended.Task)
            throw await FailureAsync();
    }

    public async Task<AppNotLoadedException> FailureAsync()
    {
        try
        {
            await ended.Task;
            return new($"{app.GetName().Name} ended before it had started.");
        }
        catch (Exception exception)
        {
            return new($"{app.GetName().Name} ended while it started: {exception.Message}", exception);
        }
    }

    public Task ServeAsync(HttpContext http) => server.ServeAsync(http);

    public async ValueTask DisposeAsync()
    {
        if (lifetime is not null)
        {
            // Its services may be gone already: it was told to end.
            lifetime.StopApplication();
            await ended.Task.ContinueWith(_ => { }, TaskScheduler.Default);
        }
        Leave();
    }

    private void Configure(IHostBuilder builder)
    {
        // The app may read its arguments or not; its settings reach it all the same.
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(settings));
        builder.ConfigureServices(
            (_, services) =>
            {
                routes =
                [
                    .. services
                        .Select(service => service.ServiceType)
                        .Where(type => type.IsAssignableTo(typeof(EndpointDataSource)) && !type.ContainsGenericParameters),
                ];
                services.RemoveAll<TimeProvider>();
                services.AddSingleton(clock);
                services.RemoveAll<IServer>();
                services.AddSingleton<IServer>(server);
                services.RemoveAll<IHostLifetime>();
                services.AddSingleton<IHostLifetime, Unattended>();
                configure?.Invoke(services);
            }
        );
    }

    private void Run(MethodInfo entry, string[] arguments)
    {
        try
        {
            var result = entry.Invoke(
                null,
                BindingFlags.DoNotWrapExceptions,
                null,
                entry.GetParameters().Length == 0 ? [] : [arguments],
                null
            );
            (result as Task)?.GetAwaiter().GetResult();
            ended.TrySetResult();
        }
        catch (Exception exception)
        {
            ended.TrySetException(exception);
        }
    }

    private void Leave()
    {
        if (!holdsGate)
            return;
        holdsGate = false;
        Starting.Release();
    }

    /// <summary>Signals of the process are the host's, not the app's.</summary>
    private sealed class Unattended : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
