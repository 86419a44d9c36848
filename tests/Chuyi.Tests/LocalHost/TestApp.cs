using Azure.Core.Pipeline;
using Chuyi.LocalHost;
using Chuyi.LocalHost.Stores;
using Chuyi.Tests.LocalHost.Faults;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chuyi.Tests.LocalHost;

/// <summary>A running app of the functions in this assembly.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly IHost host;

    private readonly Heard heard;

    private TestApp(IHost host, Heard heard) => (this.host, this.heard) = (host, heard);

    public RuntimeHost Runtime => host.Services.GetRequiredService<RuntimeHost>();

    public DurableTaskClient Client => Runtime.Client;

    public HostClock Clock => Runtime.Clock;

    public IServiceProvider Services => host.Services;

    public HttpClient Http => new() { BaseAddress = Runtime.Address };

    /// <summary>What the runtime called critical.</summary>
    public IEnumerable<string> Complaints => heard.Complaints;

    /// <summary>An app in memory; give the store of a former one to restart on it.</summary>
    public static Task<TestApp> InMemoryAsync(string clock = "held:2026-03-02T01:00:00Z", object? store = null, Action<FunctionsApplicationBuilder>? configure = null) =>
        StartAsync(clock, ["--LocalHost:Store=memory"], builder =>
        {
            if (store is MemoryStore held) builder.Services.AddSingleton(held).AddSingleton<IEnumerable<MemoryStore>>([held]);
            configure?.Invoke(builder);
        });

    /// <summary>An app on Azurite.</summary>
    public static Task<TestApp> OnAzuriteAsync(string connectionString, string hub, string clock = "held:2026-03-02T01:00:00Z", HttpPipelinePolicy? policy = null, int leaseSeconds = 60, Heard? heard = null) =>
        StartAsync(clock, [$"--AzureWebJobsStorage={connectionString}", $"--AzureFunctionsJobHost:extensions:durableTask:hubName={hub}", $"--LocalHost:LeaseSeconds={leaseSeconds}"], builder =>
        {
            if (policy is not null) builder.Services.AddSingleton(policy);
        }, heard);

    /// <summary>Starts an orchestration with an input.</summary>
    public Task<string> StartAsync(string orchestrator, object? input = null, StartOrchestrationOptions? options = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, options);

    /// <summary>Waits for the end of an instance, but not for ever.</summary>
    public async Task<OrchestrationMetadata> EndOfAsync(string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await Client.WaitForInstanceCompletionAsync(id, true, patience.Token);
    }

    public async Task CrashAsync()
    {
        Runtime.Crash();
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    /// <summary>An app with settings.</summary>
    public static async Task<TestApp> StartAsync(string clock, string[] args, Action<FunctionsApplicationBuilder> configure, Heard? heard = null)
    {
        var level = heard is null ? "Critical" : "Warning";
        heard ??= new();
        var builder = FunctionsApplication.CreateBuilder(
        [
            "--LocalHost:FunctionsAssembly=Chuyi.Tests", "--LocalHost:Urls=http://127.0.0.1:0", "--LocalHost:Announce=false", $"--LocalHost:Clock={clock}",
            $"--Logging:LogLevel:Default={level}", "--Logging:LogLevel:Microsoft.Extensions.Hosting=None", .. args,
        ]);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton<ILoggerProvider>(heard);
        configure(builder);
        var app = new TestApp(builder.Build(), heard);
        // A process that dies while it starts leaves what one leaves that dies later.
        foreach (var cut in app.Services.GetServices<HttpPipelinePolicy>().OfType<CutOff>()) cut.OnDeath = app.Runtime.Crash;
        try
        {
            await app.host.StartAsync();
        }
        catch
        {
            app.host.Dispose();
            throw;
        }
        return app;
    }
}
