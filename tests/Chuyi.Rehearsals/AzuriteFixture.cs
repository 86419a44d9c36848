using Chuyi.LocalHost;
using Chuyi.Rehearsals;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Chuyi.Rehearsals;

/// <summary>One Azurite for the whole run; every test uses names of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite? azurite;

    private const string Account = "devstoreaccount1";
    private const int MostAccounts = 1000;
    private int accounts;

    public string ConnectionString => azurite!.ConnectionString;

    /// <summary>A storage account that no other test uses: the service's names are fixed, so it has one to itself.</summary>
    public string NewAccount()
    {
        var number = Interlocked.Increment(ref accounts);
        return number < MostAccounts ? ConnectionString.Replace(Account, $"service{number}", StringComparison.Ordinal)
            : throw new InvalidOperationException($"More than {MostAccounts} services are tried; raise the number.");
    }

    /// <summary>A name for a hub, a table or a container that no other test uses.</summary>
    public static string NewName(string prefix = "Test") => prefix + Guid.NewGuid().ToString("N")[..12];

    public async ValueTask InitializeAsync()
    {
        // The emulator's published key.
        const string own = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
        Environment.SetEnvironmentVariable("AZURITE_ACCOUNTS",
            string.Join(';', [$"{Account}:{own}", .. Enumerable.Range(1, MostAccounts).Select(i => $"service{i}:{own}")]));
        azurite = await Azurite.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null) await azurite.DisposeAsync();
    }
}
