using Xunit;

namespace Chuyi.Rehearsals;

/// <summary>A service in which nothing happens, for tests that only run its code.</summary>
public sealed class IdleServiceFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    public Service Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await Service.StartAsync(azurite.NewAccount());

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
