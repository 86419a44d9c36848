using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;

/// <summary>Many hosts of one app in one process, at once and one after the other.</summary>
[Collection(nameof(Alone))]
public class ManyHostsTests
{
    [Fact]
    public async Task Eight_hosts_at_once_each_have_their_clock_their_address_and_their_instances()
    {
        var apps = await Task.WhenAll(Enumerable.Range(1, 8).Select(month => TestApp.InMemoryAsync($"held:2026-0{month}-01T00:00:00Z")));
        Assert.Equal(8, apps.Select(app => app.Host.Address).Distinct().Count());
        await Task.WhenAll(
            apps.Select(
                async (app, i) =>
                {
                    using var http = app.Http;
                    await app.StartAsync(nameof(SampleLives.SleepThenWork), TimeSpan.FromHours(i + 1), new("same"));
                    Assert.True(await app.Clock.AdvanceToNextAsync());
                    var expected = new DateTimeOffset(2026, i + 1, 1, i + 1, 0, 0, TimeSpan.Zero);
                    Assert.Equal(expected, (await app.EndOfAsync("same")).ReadOutputAs<DateTimeOffset>());
                    Assert.Equal($"{expected:u}", await http.GetStringAsync("/now"));
                }
            )
        );
        foreach (var app in apps)
            await app.DisposeAsync();
    }

    [Fact]
    public async Task Thirty_hosts_one_after_the_other_leave_no_services_and_no_threads()
    {
        for (var i = 0; i < 5; i++)
            await UseAsync();
        var before = Threads();
        List<WeakReference> services = [];
        for (var i = 0; i < 30; i++)
            services.Add(await UseAsync());

        await Waiting.UntilAsync(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return !services.Exists(left => left.IsAlive);
            },
            what: "the end of all services"
        );
        Assert.True(Threads() <= before + 6, $"There were {before} threads, now there are {Threads()}.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> UseAsync()
    {
        await using var app = await TestApp.InMemoryAsync();
        await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), "x"));
        using var http = app.Http;
        Assert.Equal("root", await http.GetStringAsync("/"));
        return new(app.Services);
    }

    private static int Threads()
    {
        using var process = Process.GetCurrentProcess();
        return process.Threads.Count;
    }
}
