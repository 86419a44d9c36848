using Azure.Core.Pipeline;
using Chuyi.LocalHost.Engine;
using Chuyi.LocalHost.Stores;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>Starts the engine and the timers before anything is served, and stops them after the last request.</summary>
internal sealed class RuntimeService : IHostedService, IDisposable
{
    private readonly HostLease? lease;
    private readonly IStore store;
    private readonly FunctionApp app;
    private readonly ActivityPool activities;
    private readonly TimerFunctions timers;
    private readonly IHostApplicationLifetime lifetime;
    private readonly ILogger logger;

    public RuntimeService(
        IConfiguration configuration, HostJson settings, FunctionApp app, HostClock clock, ILoggerFactory loggers,
        IHostApplicationLifetime lifetime, IEnumerable<HttpPipelinePolicy> policies, IEnumerable<MemoryStore> memory)
    {
        (this.app, this.lifetime, logger) = (app, lifetime, loggers.CreateLogger("Chuyi.LocalHost"));
        if (memory.FirstOrDefault() is { } held) store = held;
        else
        {
            var clients = new StorageClients(configuration["AzureWebJobsStorage"]!, settings.HubName, policies);
            lease = new(clients.Container, LeaseOf(configuration), logger, StopHost);
            store = new TableStore(clients.Table, new(clients.Container));
        }
        activities = new(app, clock.Work, settings.MaxConcurrentActivities, logger);
        Engine = new(new(store, lease, logger, StopHost), clock, app, activities, settings.MaxConcurrentOrchestrators, loggers);
        Client = app.Client = new EngineClient(Engine);
        timers = new(app, clock, Engine.Journal, configuration, logger);
    }

    public DurableEngine Engine { get; }

    public DurableTaskClient Client { get; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Storage that is away is waited for, here as everywhere.
        var journal = Engine.Journal;
        if (lease is not null) await journal.PatientlyAsync("the lease of the task hub", () => lease.AcquireAsync(cancellationToken), cancellationToken);
        await journal.PatientlyAsync("the opening of the task hub", () => store.OpenAsync(cancellationToken), cancellationToken);
        await Engine.StartAsync(cancellationToken);
        await timers.StartAsync(cancellationToken);
        logger.LogInformation("Found {Count} functions: {Names}.", app.Entries.Count, string.Join(", ", app.Entries.Select(entry => entry.Name)));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        timers.Stop();
        await Engine.StopAsync(cancellationToken);
        if (lease is not null) await lease.DisposeAsync();
    }

    public void Crash()
    {
        lease?.Abandon();
        timers.Stop();
        Engine.Dispose();
        activities.Dispose();
    }

    public void Dispose()
    {
        Engine.Dispose();
        activities.Dispose();
        timers.Dispose();
    }

    private static TimeSpan LeaseOf(IConfiguration configuration)
    {
        var seconds = configuration.GetValue("LocalHost:LeaseSeconds", 60);
        return seconds is >= 20 and <= 60 ? TimeSpan.FromSeconds(seconds)
            : throw new InvalidOperationException($"LocalHost:LeaseSeconds is {seconds}; it must be 20 to 60.");
    }

    private void StopHost(string reason)
    {
        logger.LogCritical("The host stops: {Reason}", reason);
        lifetime.StopApplication();
    }
}
