using Chuyi.LocalRuntime.Engine;
using Chuyi.LocalRuntime.Host;
using Microsoft.DurableTask.Client;

namespace Chuyi.LocalRuntime;

/// <summary>A running function app, for tests and tools that share its process. It is a service of the host.</summary>
public sealed class RuntimeHost
{
    private readonly RuntimeService service;

    internal RuntimeHost(RuntimeService service, RuntimeClock clock) => (this.service, Clock) = (service, clock);

    /// <summary>The client of its durable engine.</summary>
    public DurableTaskClient Client => service.Client;

    /// <summary>Its clock.</summary>
    public RuntimeClock Clock { get; }

    /// <summary>Where it serves; null before it was started.</summary>
    public Uri? Address { get; internal set; }

    internal DurableEngine Engine => service.Engine;

    /// <summary>Stops committing at once and leaves the task hub's lease behind, as a crash of the process does.</summary>
    internal void Crash() => service.Crash();
}
