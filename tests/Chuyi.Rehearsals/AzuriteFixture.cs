using System.Collections.Concurrent;
using Chuyi.LocalHost;
using Chuyi.Rehearsals;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Chuyi.Rehearsals;

/// <summary>
/// An Azurite for every two cores, since each has but one thread; on two cores a second one gains nothing. Every test uses
/// names of its own; accounts, and classes of tests, are dealt out in turn.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const string Account = "devstoreaccount1";
    private const int MostAccounts = 1000;
    private const int MostAzurites = 4;

    private readonly ConcurrentDictionary<string, int> classes = new();
    private Azurite[] azurites = [];
    private int accounts;

    /// <summary>The account that everybody shares, in the Azurite of the class whose test asks.</summary>
    public string ConnectionString
    {
        get
        {
            var number = classes.GetOrAdd(TestContext.Current.TestClass?.TestClassName ?? "", _ => classes.Count);
            return azurites[number % azurites.Length].ConnectionString;
        }
    }

    /// <summary>A storage account that no other test uses: the service's names are fixed, so it has one to itself.</summary>
    public string NewAccount()
    {
        var number = Interlocked.Increment(ref accounts);
        var (azurite, own) = (azurites[number % azurites.Length], number / azurites.Length);
        return own < MostAccounts
            ? azurite.ConnectionString.Replace(Account, $"service{own}", StringComparison.Ordinal)
            : throw new InvalidOperationException($"More than {MostAccounts} services are tried; raise the number.");
    }

    /// <summary>A name for a hub, a table or a container that no other test uses.</summary>
    public static string NewName(string prefix = "Test") => prefix + Guid.NewGuid().ToString("N")[..12];

    public async ValueTask InitializeAsync()
    {
        // The emulator's published key.
        const string own = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
        Environment.SetEnvironmentVariable(
            "AZURITE_ACCOUNTS",
            string.Join(';', [$"{Account}:{own}", .. Enumerable.Range(0, MostAccounts).Select(i => $"service{i}:{own}")])
        );
        // The first one may have to be fetched; two at once would fetch it into the same folder.
        azurites = [await Azurite.StartAsync()];
        var others = Math.Clamp(Environment.ProcessorCount / 2, 1, MostAzurites) - 1;
        azurites = [.. azurites, .. await Task.WhenAll(Enumerable.Range(0, others).Select(_ => Azurite.StartAsync()))];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var azurite in azurites)
            await azurite.DisposeAsync();
    }
}
