using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class QueryingTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Pages_follow_one_another_by_their_tokens_also_over_a_restart(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        for (var i = 0; i < 7; i++)
            await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), "x", new($"case-{i}")));
        await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), "x", new("other")));

        List<string> sizes = [],
            ids = [];
        string? token = null;
        do
        {
            var query = new OrchestrationQuery(InstanceIdPrefix: "case-", PageSize: 3, ContinuationToken: token);
            await foreach (var page in app.Client.GetAllInstancesAsync(query).AsPages())
            {
                sizes.Add(page.Values.Count.ToString());
                ids.AddRange(page.Values.Select(instance => instance.InstanceId));
                token = page.ContinuationToken;
                break;
            }
            app = await hub.CrashAsync();
        } while (token is not null);

        Assert.Equal(["3", "3", "1"], sizes);
        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"case-{i}"), ids);
    }

    [Fact]
    public async Task A_filter_picks_by_time_of_creation_and_by_status()
    {
        await using var app = await TestApp.InMemoryAsync();
        var from = app.Clock.GetUtcNow();
        await app.StartAsync(nameof(Gatherers.Gather), 1, new("a"));
        await app.Clock.AdvanceToAsync(from.AddHours(1));
        await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), "x", new("b")));
        await app.Clock.AdvanceToAsync(from.AddHours(2));
        await app.StartAsync(nameof(Gatherers.Gather), 1, new("c", from.AddDays(1)));

        Assert.Equal("a b", await IdsAsync(app, new(CreatedTo: from.AddHours(1))));
        Assert.Equal("b c", await IdsAsync(app, new(CreatedFrom: from.AddHours(1))));
        Assert.Equal("b", await IdsAsync(app, new(CreatedFrom: from.AddMinutes(1), CreatedTo: from.AddMinutes(90))));
        Assert.Equal("a c", await IdsAsync(app, new(Statuses: [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending])));
        Assert.Equal("", await IdsAsync(app, new(Statuses: [OrchestrationRuntimeStatus.Failed])));
        Assert.Equal("a b c", await IdsAsync(app, new(Statuses: [])));
    }

    [Fact]
    public async Task Payloads_are_told_to_those_who_ask_and_reading_them_otherwise_throws()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.EchoLarge), "word");
        await app.EndOfAsync(id);
        var (with, without) = ((await app.Client.GetInstanceAsync(id, true))!, (await app.Client.GetInstanceAsync(id))!);
        Assert.Equal(("word", "word"), (with.ReadInputAs<string>(), with.ReadOutputAs<string>()));
        Assert.Equal(nameof(SampleOrchestrations.EchoLarge), with.Name);

        Assert.Equal((null, null, null), (without.SerializedInput, without.SerializedOutput, without.SerializedCustomStatus));
        Assert.Throws<InvalidOperationException>(() => without.ReadOutputAs<string>());
        foreach (var asked in new[] { true, false })
        {
            await foreach (var listed in app.Client.GetAllInstancesAsync(new(FetchInputsAndOutputs: asked)))
                Assert.Equal(asked ? "\"word\"" : null, listed.SerializedInput);
        }
    }

    [Fact]
    public async Task What_failed_tells_why_to_those_who_ask_for_payloads()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleFamilies.Fail));
        Assert.Equal("not today", (await app.EndOfAsync(id)).FailureDetails!.ErrorMessage);
        var without = (await app.Client.GetInstanceAsync(id))!;
        Assert.Equal(OrchestrationRuntimeStatus.Failed, without.RuntimeStatus);
        Assert.Null(without.FailureDetails);
    }

    [Fact]
    public async Task Nobody_is_found_under_an_unknown_id_and_nobody_waits_for_it()
    {
        await using var app = await TestApp.InMemoryAsync();
        Assert.Null(await app.Client.GetInstanceAsync("nobody"));
        foreach (
            var wait in new[]
            {
                () => app.Client.WaitForInstanceStartAsync("nobody", default),
                () => app.Client.WaitForInstanceCompletionAsync("nobody", default),
            }
        )
            Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(wait)).StatusCode);
    }

    [Fact]
    public async Task Whoever_waits_for_a_start_is_told_when_the_time_has_come()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 1, new(StartAt: app.Clock.GetUtcNow().AddHours(1)));
        var started = app.Client.WaitForInstanceStartAsync(id, default);
        Assert.False(started.IsCompleted);
        await app.Clock.AdvanceToNextAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await Waiting.ForAsync(started, app.Moves)).RuntimeStatus);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Whoever_waits_after_a_restart_for_what_had_started_before_is_told_at_once(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Gatherers.Gather), 1);
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        var started = await Waiting.ForAsync(app.Client.WaitForInstanceStartAsync(id, default), app.Moves);
        Assert.Equal(OrchestrationRuntimeStatus.Running, started.RuntimeStatus);
    }

    private static async Task<string> IdsAsync(TestApp app, OrchestrationQuery query)
    {
        List<string> ids = [];
        await foreach (var instance in app.Client.GetAllInstancesAsync(query))
            ids.Add(instance.InstanceId);
        return string.Join(' ', ids);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_history_is_told_event_by_event_and_an_unknown_one_is_refused(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.GreetThenWait), "Li");
        await app.Clock.SettleAsync();
        await app.Client.RaiseEventAsync(id, "answer", "Bye!", TestContext.Current.CancellationToken);
        await app.EndOfAsync(id);
        var history = (await app.Client.GetOrchestrationHistoryAsync(id, TestContext.Current.CancellationToken))
            .Select(e => e.GetType().Name)
            .ToList();
        Assert.Equal(
            ["ExecutionStartedEvent", "TaskScheduledEvent", "TaskCompletedEvent", "EventRaisedEvent", "ExecutionCompletedEvent"],
            history.Where(name => !name.StartsWith("Orchestrator", StringComparison.Ordinal))
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            app.Client.GetOrchestrationHistoryAsync("nobody", TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Ids_of_what_has_ended_are_listed_page_by_page()
    {
        await using var app = await TestApp.InMemoryAsync();
        foreach (var id in new[] { "c", "a", "b" })
            await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), AzuriteFixture.NewName(), new(id)));
        await app.StartAsync(nameof(SampleOrchestrations.GreetThenWait), "Li", new("open"));
        var first = await app.Client.ListInstanceIdsAsync(pageSize: 2, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["a", "b"], first.Values);
        var second = await app.Client.ListInstanceIdsAsync(
            pageSize: 2,
            lastInstanceKey: first.ContinuationToken,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(["c"], second.Values);
        Assert.Null(second.ContinuationToken);
    }

    [Fact]
    public async Task A_rewind_is_refused()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(SampleFamilies.Fail));
        await app.EndOfAsync(id);
        await Assert.ThrowsAsync<NotImplementedException>(() =>
            app.Client.RewindInstanceAsync(id, "as asked", TestContext.Current.CancellationToken)
        );
    }
}
