using Chuyi.LocalHost.Host;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Stores;

/// <summary>Where a host keeps its histories, and what makes it the only one there; null where nobody else can be.</summary>
internal sealed record OpenedStore(IStore Store, HostLease? Lease)
{
    /// <param name="settings">Say which.</param>
    /// <param name="options">May give one that is there already.</param>
    /// <param name="logger">Is told of whom the lease waits for.</param>
    /// <param name="stopHost">Is called when somebody else holds the lease.</param>
    public static OpenedStore Of(HostSettings settings, FunctionHostOptions options, ILogger logger, Action<string> stopHost)
    {
        if (settings.IsInMemory || options.Store is not null)
            return new(options.Store ?? new MemoryStore(), null);
        var clients = new StorageClients(
            settings["AzureWebJobsStorage"]!,
            settings.Json.HubName,
            options.StoragePolicy is { } policy ? [policy] : []
        );
        return new(new TableStore(clients.Table, new(clients.Container)), new(clients.Container, settings.Lease, logger, stopHost));
    }
}
