using Chuyi.LocalRuntime;
using Chuyi.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Chuyi.Tests;

/// <summary>One Azurite for the whole run; every test uses names of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite? azurite;

    public string ConnectionString => azurite!.ConnectionString;

    /// <summary>A name for a hub, a table or a container that no other test uses.</summary>
    public static string NewName(string prefix = "Test") => prefix + Guid.NewGuid().ToString("N")[..12];

    public async ValueTask InitializeAsync() => azurite = await Azurite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null) await azurite.DisposeAsync();
    }
}
