using System.Reflection;
using System.Runtime.CompilerServices;
using Chuyi.LocalHost.Engine;
using Chuyi.LocalHost.Host;
using Grpc.Net.Client;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chuyi.LocalHost;

/// <summary>
/// A running function app: its functions are served over HTTP, started by their timers, and its orchestrations run. It stands
/// where Core Tools would, for one machine and for tests.
/// </summary>
/// <example>
/// <code>
/// await using var app = await FunctionHost.StartAsync(
///     typeof(Greetings).Assembly,
///     new() { Clock = "held", Storage = "memory", Url = "http://127.0.0.1:0" }
/// );
/// var id = await app.Client.ScheduleNewOrchestrationInstanceAsync("Remind", TimeSpan.FromDays(3));
/// await app.Clock.AdvanceToNextAsync();
/// </code>
/// </example>
public sealed class FunctionHost : IAsyncDisposable
{
    private readonly HostParts parts;
    private readonly Lazy<GrpcChannel> channel;
    private readonly Lazy<DurableTaskClient> client;
    private Task? stopping;

    private FunctionHost(HostParts parts)
    {
        this.parts = parts;
        // Results may be longer than what a channel takes by default.
        channel = new(() => GrpcChannel.ForAddress(parts.Door.Endpoint, new() { MaxReceiveMessageSize = null, MaxSendMessageSize = null }));
        client = new(() => new GrpcDurableTaskClient("local", new() { Channel = channel.Value }, NullLogger.Instance));
    }

    /// <summary>Where its functions are served.</summary>
    public Uri Address => parts.Server.Address;

    /// <summary>A client of its durable engine.</summary>
    public DurableTaskClient Client => client.Value;

    /// <summary>Its clock.</summary>
    public HostClock Clock => parts.Clock;

    /// <summary>The app's services.</summary>
    /// <exception cref="InvalidOperationException">The app has a process of its own.</exception>
    public IServiceProvider Services =>
        parts.Worker.Process.Services
        ?? throw new InvalidOperationException("The services of an app in a process of its own cannot be reached.");

    /// <summary>Ends when the app has ended by itself or the host may not go on; the text says why.</summary>
    public Task<string> Ended => parts.Ended.Task;

    internal HostParts Parts => parts;

    internal DurableEngine Engine => parts.Engine;

    internal Metrics Metrics => parts.Metrics;

    /// <summary>Runs an app's assembly and returns when it serves.</summary>
    /// <param name="app">The assembly with the app's entry point; its Program runs as it is.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="AppNotLoadedException">The app cannot be run; the message says why and what to do.</exception>
    public static Task<FunctionHost> StartAsync(Assembly app, FunctionHostOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        return StartAsync(new AppSource(app, app.Location), options ?? new(), cancellation);
    }

    /// <summary>Runs the published output of any app, in a process of its own, and returns when it serves.</summary>
    /// <param name="folder">The folder; it holds host.json, and the app's assembly with its runtimeconfig.json.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="AppNotLoadedException">The app cannot be run; the message says why and what to do.</exception>
    public static Task<FunctionHost> StartAsync(
        string folder,
        FunctionHostOptions? options = null,
        CancellationToken cancellation = default
    ) => StartAsync(AppSource.Published(folder), (options ?? new()) with { Isolate = true }, cancellation);

    /// <summary>
    /// The histories of all instances that storage holds, a line of JSON each, in the order of their ids: since the
    /// start, or since the last start over. To be kept with the code and replayed by <see cref="ReplayAsync"/> when it changes.
    /// </summary>
    public async IAsyncEnumerable<string> RecordAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var instance in Engine.Instances.OrderBy(instance => instance.Id, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Json.Write(await Recording.OfAsync(Engine, instance));
        }
    }

    /// <summary>Runs this app's code through a recorded history, as a restart does with a running instance.</summary>
    /// <param name="recorded">A line that <see cref="RecordAsync"/> gave.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Where the code asks for something else than history holds, or null if it never does.</returns>
    /// <exception cref="System.Text.Json.JsonException">The line is no recorded history.</exception>
    public Task<string?> ReplayAsync(string recorded, CancellationToken cancellation = default) =>
        Json.Read<Recording>(recorded).ReplayAsync(parts.FunctionWorker, cancellation);

    /// <summary>Takes no more requests, lets what runs come to its end, and ends the app and all that was started for it.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (parts)
            stopping ??= StopAsync();
        await stopping;
    }

    /// <summary>Stops committing at once and leaves the task hub's lease behind, as a crash of the process does.</summary>
    internal void Crash() => parts.Crash();

    private static async Task<FunctionHost> StartAsync(AppSource app, FunctionHostOptions options, CancellationToken cancellation)
    {
        var parts = new HostParts();
        var host = new FunctionHost(parts);
        try
        {
            await parts.StartAsync(app, options, () => options.Starting?.Invoke(host), cancellation);
            return host;
        }
        catch
        {
            parts.Crash();
            try
            {
                await parts.DisposeAsync();
            }
            catch (Exception)
            {
                // Why it did not start says more.
            }
            throw;
        }
    }

    private async Task StopAsync()
    {
        if (client.IsValueCreated)
            await client.Value.DisposeAsync();
        if (channel.IsValueCreated)
            channel.Value.Dispose();
        await parts.DisposeAsync();
    }
}
