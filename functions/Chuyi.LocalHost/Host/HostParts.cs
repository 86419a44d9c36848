using Chuyi.LocalHost.Engine;
using Chuyi.LocalHost.Protocol;
using Chuyi.LocalHost.Stores;
using Chuyi.LocalHost.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>What a host consists of, and the order in which it begins and ends.</summary>
internal sealed partial class HostParts : IAsyncDisposable
{
    /// <summary>So long what runs may take to end when the host stops.</summary>
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(30);

    private readonly Stack<Func<ValueTask>> undo = new();
    private readonly TaskCompletionSource<RequestDelegate> routes = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HostLease? lease;
    private ActivityPool? activities;
    private TimerFunctions? timers;
    private HttpFunctions? functions;
    private bool crashed;
    private volatile bool stops;

    public TaskCompletionSource<string> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Metrics Metrics { get; } = new();

    public HttpTraffic Traffic { get; } = new();

    public HostClock Clock { get; private set; } = null!;

    public WorkerDoor Door { get; private set; } = null!;

    public HostServer Server { get; private set; } = null!;

    public FunctionWorker FunctionWorker { get; private set; } = null!;

    public DurableEngine Engine { get; private set; } = null!;

    public WorkerSupervisor Worker { get; private set; } = null!;

    public async Task StartAsync(AppSource app, FunctionHostOptions options, Action starting, CancellationToken cancellation)
    {
        var folder = options.Folder ?? app.Folder;
        var settings = new HostSettings(folder, options.AllSettings());
        var loggers = Logs.Create(settings, options.ConfigureLogging);
        undo.Push(() => Done(loggers.Dispose));
        undo.Push(() => Done(Metrics.Dispose));
        var logger = loggers.CreateLogger("Chuyi.LocalHost");
        Clock = HostClock.Parse(settings["LocalHost:Clock"]);
        undo.Push(() => Done(Clock.Dispose));
        if (!settings.IsInMemory && options.Store is null && settings.NeedsAzurite)
            await StartAzuriteAsync(settings, logger, cancellation);

        FunctionWorker = new(settings.Json.SessionSeconds, logger);
        activities = new(FunctionWorker, Clock.Work, settings.Json.MaxConcurrentActivities, logger);
        undo.Push(() => Done(activities.Dispose));
        (var store, lease) = OpenedStore.Of(settings, options, logger, Stop);
        Engine = new(new(store, lease, logger, Stop), Clock, FunctionWorker, activities, settings.Json.MaxConcurrentOrchestrators, logger);
        undo.Push(() => Done(Engine.Dispose));
        timers = new(FunctionWorker, Clock, Engine.Journal, settings, logger);
        undo.Push(() => Done(timers.Dispose));
        starting();
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // The storage and the app do not need each other until both stand.
        var hub = Task.Run(() => TakeHubAsync(giveUp.Token), CancellationToken.None);
        try
        {
            var pipeline = await StartAppAsync(app, options, folder, settings, loggers, logger, cancellation);
            await hub;
            Engine.Begin();
            await timers.StartAsync(cancellation);
            routes.SetResult(pipeline);
        }
        catch
        {
            await giveUp.CancelAsync();
            await hub.ContinueWith(_ => { }, TaskScheduler.Default);
            if (lease is not null)
                await lease.DisposeAsync();
            lease = null;
            throw;
        }
    }

    /// <summary>Stops committing at once and leaves the task hub's lease behind, as a crash of the process does.</summary>
    public void Crash()
    {
        crashed = true;
        lease?.Abandon();
        timers?.Stop();
        Engine?.Dispose();
        activities?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        stops = true;
        routes.TrySetCanceled();
        Exception? first = null;
        if (!crashed && Engine is not null)
            undo.Push(() => new(DrainAsync()));
        while (undo.TryPop(out var end))
            try
            {
                await end();
            }
            catch (Exception exception)
            {
                // What else was started ends all the same.
                first ??= exception;
            }
        if (first is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
    }

    /// <summary>
    /// Makes this host the only one of its task hub and reads what the last one left. Storage that
    /// is away is waited for, here as everywhere.
    /// </summary>
    private async Task TakeHubAsync(CancellationToken cancellation)
    {
        var journal = Engine.Journal;
        if (lease is not null)
            await journal.PatientlyAsync("the lease of the task hub", () => lease.AcquireAsync(cancellation), cancellation);
        await journal.PatientlyAsync("the opening of the task hub", () => journal.Store.OpenAsync(cancellation), cancellation);
        await Engine.LoadAsync(cancellation);
    }

    /// <summary>Requests, activities and steps that are under way come to their end; nothing new begins.</summary>
    private async Task DrainAsync()
    {
        using var timeout = new CancellationTokenSource(DrainTimeout);
        timers!.Stop();
        if (functions is not null)
            await functions.DrainAsync(timeout.Token);
        await Engine.StopAsync(timeout.Token);
        if (lease is not null)
            await lease.DisposeAsync();
    }

    private async Task StartAzuriteAsync(HostSettings settings, ILogger logger, CancellationToken cancellation)
    {
        var folder = settings["LocalHost:DataFolder"] ?? Path.Combine(Directory.GetCurrentDirectory(), ".local", "azurite");
        var azurite = await Azurite.StartAsync(folder, cancellation);
        undo.Push(azurite.DisposeAsync);
        settings.SetStorage(azurite.ConnectionString);
        logger.LogInformation("Azurite keeps its data in {Folder}: {Blobs} {Tables}", folder, azurite.BlobEndpoint, azurite.TableEndpoint);
    }

    private void Stop(string reason) => Ended.TrySetResult(reason);

    private static ValueTask Done(Action end)
    {
        end();
        return ValueTask.CompletedTask;
    }
}
