using Chuyi.LocalHost.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Tests.Semantics;

/// <summary>A task hub in memory or on Azurite, on which one app runs after the other.</summary>
internal sealed class Hub(AzuriteFixture azurite, bool onAzurite) : IAsyncDisposable
{
    private readonly MemoryStore memory = new();
    private TestApp? app;

    /// <summary>Its name in storage.</summary>
    public string Name { get; } = AzuriteFixture.NewName();

    /// <summary>Settings of its apps.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>What else its apps are given.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>The types whose functions the next app has; all but those that are only for who asks if there are none.</summary>
    public Type[] Functions { get; set; } = [];

    /// <summary>Starts the first app.</summary>
    public async Task<TestApp> StartAsync(string clock = "held:2026-03-02T01:00:00Z") =>
        app = await TestApp.StartAsync(
            new()
            {
                Clock = clock,
                Functions = Functions,
                Services = Services,
                Logging = Logging,
                Storage = onAzurite ? azurite.ConnectionString : null,
                Store = onAzurite ? null : memory,
                Settings = new(Settings) { ["AzureFunctionsJobHost:extensions:durableTask:hubName"] = Name },
            }
        );

    /// <summary>The process dies; another takes up what it left, at the same time of the clock or at a later one.</summary>
    public async Task<TestApp> CrashAsync(string? clock = null)
    {
        var now = app!.Clock.GetUtcNow();
        await app.CrashAsync();
        return await StartAsync(clock ?? $"held:{now:O}");
    }

    /// <summary>The app is stopped in good order and another started.</summary>
    public async Task<TestApp> RestartAsync(string? clock = null)
    {
        var now = app!.Clock.GetUtcNow();
        await app.DisposeAsync();
        return await StartAsync(clock ?? $"held:{now:O}");
    }

    /// <summary>The keys of what storage holds of an instance.</summary>
    public async Task<List<string>> RowsOfAsync(string id)
    {
        List<string> keys = [];
        await foreach (var row in app!.Host.Engine.Journal.Store.ReadPartitionAsync(id, default))
            keys.Add(row.Key);
        return keys;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }
}
