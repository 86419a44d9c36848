using System.Reflection;
using Azure.Core.Pipeline;
using Chuyi.LocalHost;
using Chuyi.LocalHost.Stores;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Tests;

/// <summary>What an app of the sample functions is run with.</summary>
internal sealed record TestAppOptions
{
    public string Clock { get; init; } = "held:2026-03-02T01:00:00Z";

    /// <summary>Settings of host and app.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>The types whose functions it has; all that are not only for those who ask if there are none.</summary>
    public Type[] Functions { get; init; } = [];

    /// <summary>The store of an earlier one in memory.</summary>
    public MemoryStore? Store { get; init; }

    /// <summary>Where it keeps its histories; in memory if null.</summary>
    public string? Storage { get; init; }

    public HttpPipelinePolicy? Policy { get; init; }

    public Heard? Heard { get; init; }

    public Action<IServiceCollection>? Services { get; init; }

    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>Where host.json is; that of the sample app if null.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the app gets a process of its own.</summary>
    public bool Isolate { get; init; }

    /// <summary>Where it serves, instead of at a free port.</summary>
    public string? Url { get; init; } = "http://127.0.0.1:0";
}

/// <summary>A running app of the sample functions.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly Heard heard;

    private TestApp(FunctionHost host, Heard heard) => (Host, this.heard) = (host, heard);

    public FunctionHost Host { get; }

    public DurableTaskClient Client => Host.Client;

    public HostClock Clock => Host.Clock;

    public IServiceProvider Services => Host.Services;

    public HttpClient Http => new() { BaseAddress = Host.Address };

    /// <summary>What the host called critical.</summary>
    public IEnumerable<string> Complaints => heard.Complaints;

    /// <summary>An app in memory; give the store of a former one to restart on it.</summary>
    public static Task<TestApp> InMemoryAsync(string clock = "held:2026-03-02T01:00:00Z", MemoryStore? store = null) =>
        StartAsync(new() { Clock = clock, Store = store });

    /// <summary>An app on Azurite.</summary>
    public static Task<TestApp> OnAzuriteAsync(
        string connectionString,
        string hub,
        string clock = "held:2026-03-02T01:00:00Z",
        HttpPipelinePolicy? policy = null,
        int leaseSeconds = 60,
        Heard? heard = null
    ) =>
        StartAsync(
            new()
            {
                Clock = clock,
                Storage = connectionString,
                Policy = policy,
                Heard = heard,
                Settings =
                {
                    ["AzureFunctionsJobHost:extensions:durableTask:hubName"] = hub,
                    ["LocalHost:LeaseSeconds"] = $"{leaseSeconds}",
                },
            }
        );

    /// <summary>Starts an orchestration with an input.</summary>
    public Task<string> StartAsync(string orchestrator, object? input = null, StartOrchestrationOptions? options = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, options);

    /// <summary>How much has moved in it, for <see cref="Waiting"/>.</summary>
    public long Moves() => Clock.Work.Begun;

    /// <summary>Waits for the end of an instance, but not for ever.</summary>
    public Task<OrchestrationMetadata> EndOfAsync(string id) =>
        Waiting.ForAsync(Client.WaitForInstanceCompletionAsync(id, true, default), Moves);

    public async Task CrashAsync()
    {
        Host.Crash();
        await DisposeAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public static async Task<TestApp> StartAsync(TestAppOptions options)
    {
        var heard = options.Heard ?? new Heard();
        var settings = new Dictionary<string, string?>(options.Settings);
        settings.TryAdd("Logging:LogLevel:Default", options.Heard is null ? "Critical" : "Warning");
        settings.TryAdd("Logging:LogLevel:Microsoft", "Critical");
        settings.TryAdd("Logging:Console:LogLevel:Default", "None");
        if (options.Functions.Length > 0)
            foreach (var (i, name) in options.Functions.SelectMany(NamesOf).Index())
                settings[$"AzureFunctionsJobHost:functions:{i}"] = name;
        else
            foreach (
                var name in typeof(Deeds)
                    .Assembly.GetTypes()
                    .Where(type => type.GetCustomAttribute<OnlyWhenAskedAttribute>() is not null)
                    .SelectMany(NamesOf)
            )
                settings[$"AzureWebJobs.{name}.Disabled"] = "true";
        var host = await FunctionHost.StartAsync(
            typeof(Deeds).Assembly,
            new()
            {
                Url = options.Url,
                Isolate = options.Isolate,
                Clock = options.Clock,
                Storage = options.Storage ?? "memory",
                Store = options.Store,
                StoragePolicy = options.Policy,
                Settings = settings,
                ConfigureServices = options.Services,
                Folder = options.Folder,
                ConfigureLogging = logging =>
                {
                    logging.AddProvider(heard);
                    options.Logging?.Invoke(logging);
                },
                // A process that dies while it starts leaves what one leaves that dies later.
                Starting = starting =>
                {
                    if (options.Policy is CutOff cut)
                        cut.OnDeath = starting.Crash;
                },
            }
        );
        return new(host, heard);
    }

    private static IEnumerable<string> NamesOf(Type type) =>
        type.GetMethods().Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>();
}
