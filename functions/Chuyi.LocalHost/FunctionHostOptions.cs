using Azure.Core.Pipeline;
using Chuyi.LocalHost.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost;

/// <summary>How a function app is run. What is not said here comes from the environment and <c>local.settings.json</c>.</summary>
public sealed record FunctionHostOptions
{
    /// <summary>Where it serves, <c>http://HOST:PORT</c>; port 0 takes any free one.</summary>
    public string? Url { get; init; }

    /// <summary><c>real</c>, <c>held</c>, <c>held:INSTANT</c>, <c>skipping</c> or <c>skipping:INSTANT</c>.</summary>
    public string? Clock { get; init; }

    /// <summary>
    /// <c>memory</c> keeps durable histories in memory and starts no storage; a connection string is used by host and app;
    /// null takes <c>AzureWebJobsStorage</c>, and starts Azurite where that is not set.
    /// </summary>
    public string? Storage { get; init; }

    /// <summary>Where <c>host.json</c> is; null for the folder of the app's assembly.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the app gets a process of its own, as on Azure.</summary>
    public bool Isolate { get; init; }

    /// <summary>Settings of the app and of the host; they go before those of the environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Replaces services of an app that runs in this process, after it has registered its own.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>Adds to where the host's logs and the app's go.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; init; }

    /// <summary>Sees every request of the host to storage.</summary>
    internal HttpPipelinePolicy? StoragePolicy { get; init; }

    /// <summary>The store of an earlier host in memory.</summary>
    internal MemoryStore? Store { get; init; }

    /// <summary>Is told of the host before it does anything, so that it can be crashed while it starts.</summary>
    internal Action<FunctionHost>? Starting { get; init; }

    internal Dictionary<string, string?> AllSettings()
    {
        var all = Settings.ToDictionary(
            setting => setting.Key.Replace("__", ":", StringComparison.Ordinal),
            setting => setting.Value,
            StringComparer.OrdinalIgnoreCase
        );
        if (Url is not null)
            all["LocalHost:Urls"] = Url;
        if (Clock is not null)
            all["LocalHost:Clock"] = Clock;
        if (Storage == "memory")
            all["LocalHost:Store"] = Storage;
        else if (Storage is not null)
            all["AzureWebJobsStorage"] = Storage;
        return all;
    }
}
