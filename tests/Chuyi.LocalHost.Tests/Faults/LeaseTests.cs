using Azure.Storage.Blobs;
using Chuyi.LocalHost.Stores;
using Grpc.Core;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Chuyi.LocalHost.Tests.Faults;

/// <summary>Two hosts on one store: one of them writes, the other waits or stops.</summary>
public class LeaseTests(AzuriteFixture azurite)
{
    private const string Instance = "shared";

    [Fact]
    public async Task A_second_host_says_whom_it_waits_for_and_goes_on_where_the_first_stopped()
    {
        var hub = AzuriteFixture.NewName();
        var heard = new Heard();
        var first = await TestApp.OnAzuriteAsync(azurite.ConnectionString, hub);
        await first.StartAsync(nameof(SampleOrchestrations.GreetThenWait), "Li", new(Instance));
        await first.Clock.SettleAsync();

        var starting = TestApp.OnAzuriteAsync(azurite.ConnectionString, hub, heard: heard);
        await heard.ContainsAsync(
            $"is held by process {Environment.ProcessId} on {Environment.MachineName}; this host waits until that one has stopped"
        );
        Assert.False(starting.IsCompleted);
        await first.DisposeAsync();

        await using var second = await starting;
        await second.Client.RaiseEventAsync(Instance, "answer", "Bye!", TestContext.Current.CancellationToken);
        Assert.Equal("Hello Li! Bye!", (await second.EndOfAsync(Instance)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Of_many_that_wait_for_a_host_that_died_one_at_a_time_goes_on()
    {
        var container = new BlobContainerClient(azurite.ConnectionString, AzuriteFixture.NewName("waiting").ToLowerInvariant());
        var hosts = Enumerable
            .Range(0, 6)
            .Select(_ => new HostLease(container, TimeSpan.FromSeconds(60), NullLogger.Instance, _ => { }))
            .ToList();
        var dead = new HostLease(container, TimeSpan.FromSeconds(60), NullLogger.Instance, _ => { });
        await dead.AcquireAsync(TestContext.Current.CancellationToken);
        dead.Abandon();
        var waiting = hosts.ToDictionary(host => host.AcquireAsync(TestContext.Current.CancellationToken));

        while (waiting.Count > 0)
        {
            // Half of the time after which storage itself would give it to one of them.
            var next = await Task.WhenAny(waiting.Keys).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            await next;
            // Long enough for another one to take it too, if it could.
            await Task.Delay(300, TestContext.Current.CancellationToken);
            _ = Assert.Single(waiting.Keys, host => host.IsCompleted);
            waiting.Remove(next, out var holder);
            holder!.Abandon();
        }
        foreach (var host in hosts.Append(dead))
            await host.DisposeAsync();
    }

    [Fact]
    public async Task A_holder_that_lost_its_lease_stops_before_it_writes()
    {
        var (hub, isCut, passed) = (AzuriteFixture.NewName(), false, 0);
        await using var network = await FaultyStorage.StartAsync(
            azurite.ConnectionString,
            _ =>
            {
                if (isCut)
                    return Fault.CutBefore;
                passed++;
                return Fault.None;
            }
        );
        await using var first = await TestApp.OnAzuriteAsync(network.ConnectionString, hub, leaseSeconds: 20);
        await first.StartAsync(nameof(SampleOrchestrations.GreetThenWait), "Li", new(Instance));
        await first.Clock.SettleAsync();

        isCut = true;
        var lost = first.Client.RaiseEventAsync(Instance, "answer", "from the first", TestContext.Current.CancellationToken);
        await using var second = await TestApp.OnAzuriteAsync(azurite.ConnectionString, hub, leaseSeconds: 20);
        await second.Client.RaiseEventAsync(Instance, "answer", "from the second", TestContext.Current.CancellationToken);
        Assert.Equal("Hello Li! from the second", (await second.EndOfAsync(Instance)).ReadOutputAs<string>());
        (passed, isCut) = (0, false);

        Assert.Contains("lost the lease", await Waiting.ForAsync(first.Host.Ended), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => lost);
        // It asked once whether it still holds the lease, and wrote nothing.
        Assert.Equal(1, passed);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await second.Client.GetInstanceAsync(Instance))!.RuntimeStatus);
    }

    [Fact]
    public async Task A_host_whose_history_was_written_by_somebody_else_stops()
    {
        var hub = AzuriteFixture.NewName();
        await using var app = await TestApp.OnAzuriteAsync(azurite.ConnectionString, hub);
        await app.StartAsync(nameof(SampleOrchestrations.GreetThenWait), "Li", new(Instance));
        await app.Clock.SettleAsync();
        var row = app.Host.Engine.Find(Instance)!.Row;
        await app.Host.Engine.Journal.Store.WriteAsync(
            Instance,
            [new(WriteKind.Replace, Engine.InstanceRow.Key, Engine.Json.Write(row))],
            default
        );

        // Whoever sent it is told that it was not taken.
        await Assert.ThrowsAsync<RpcException>(() =>
            app.Client.RaiseEventAsync(Instance, "answer", "Bye!", TestContext.Current.CancellationToken)
        );

        Assert.Contains("Another host wrote to instance 'shared'", await Waiting.ForAsync(app.Host.Ended), StringComparison.Ordinal);
    }
}
