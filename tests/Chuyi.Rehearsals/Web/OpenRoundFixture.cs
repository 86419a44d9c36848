using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>A service with an open round, for tests that leave it as it is.</summary>
public sealed class OpenRoundFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    public Service Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Service = await Service.StartAsync(azurite.NewAccount());
        await new Call(Service).Open();
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
