using Microsoft.Extensions.Hosting;

namespace Chuyi.LocalHost;

/// <summary>Makes the host own an Azurite that was started for it: it is disposed with the host's services.</summary>
internal sealed class AzuriteLifetime(Azurite azurite) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        azurite.HasExited ? throw new InvalidOperationException("Azurite ended before the host started.") : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
