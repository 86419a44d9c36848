using System.Runtime.CompilerServices;
using Chuyi.LocalHost.Engine;
using Chuyi.LocalHost.Host;
using Microsoft.DurableTask.Client;

namespace Chuyi.LocalHost;

/// <summary>A running function app, for tests and tools that share its process. It is a service of the host.</summary>
public sealed class RuntimeHost
{
    private readonly RuntimeService service;

    internal RuntimeHost(RuntimeService service, HostClock clock) => (this.service, Clock) = (service, clock);

    /// <summary>The client of its durable engine.</summary>
    public DurableTaskClient Client => service.Client;

    /// <summary>Its clock.</summary>
    public HostClock Clock { get; }

    /// <summary>Where it serves; null before it was started.</summary>
    public Uri? Address { get; internal set; }

    /// <summary>
    /// The histories of all instances that storage holds, a line of JSON each, in the order of their ids: since the
    /// start, or since the last start over. To be kept with the code and replayed by <see cref="Replay"/> when it changes.
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
    /// <returns>The step at which the code asks for something else than history holds, or null if it never does.</returns>
    /// <exception cref="System.Text.Json.JsonException">The line is no recorded history.</exception>
    public string? Replay(string recorded) => Json.Read<Recording>(recorded).Replay(Engine);

    internal DurableEngine Engine => service.Engine;

    /// <summary>Stops committing at once and leaves the task hub's lease behind, as a crash of the process does.</summary>
    internal void Crash() => service.Crash();
}
