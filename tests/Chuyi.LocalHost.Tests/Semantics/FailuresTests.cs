using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class FailuresTests(AzuriteFixture azurite)
{
    private static readonly string Refused = typeof(RefusedException).FullName!;

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_failed_activity_tells_its_call_and_all_its_causes(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        Assert.Equal(
            [
                "Task 'RefuseTwice' (#1) failed with an unhandled exception: No tea.",
                "RefuseTwice",
                "1",
                Refused,
                "No tea.",
                "System.ArgumentException",
                "root",
                "True",
                "True True True False",
                "True",
            ],
            (await app.EndOfAsync(await app.StartAsync(nameof(Failing.Examine)))).ReadOutputAs<string[]>()!
        );
    }

    [Fact]
    public async Task A_failure_in_Chinese_arrives_whole_with_all_its_causes()
    {
        await using var app = await TestApp.InMemoryAsync();
        Assert.Equal(
            [$"{Refused}: 没有茶。\n\"请明天再来\"", "System.ArgumentException: 参数不对", "System.FormatException: 第１行：{\"a\":1}"],
            (await app.EndOfAsync(await app.StartAsync(nameof(Failing.ExamineInChinese)))).ReadOutputAs<string[]>()!
        );
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_an_orchestrator_does_not_catch_is_its_failure_with_the_cause_within(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Failing.PassOn));
        await app.EndOfAsync(id);
        app = await hub.CrashAsync();
        var ended = await app.EndOfAsync(id);
        Assert.Equal(
            (OrchestrationRuntimeStatus.Failed, ended.FailureDetails!.ErrorMessage),
            (ended.RuntimeStatus, ended.SerializedOutput)
        );
        Assert.Equal(
            ("Microsoft.DurableTask.TaskFailedException", Refused),
            (ended.FailureDetails.ErrorType, ended.FailureDetails.InnerFailure!.ErrorType)
        );
        Assert.Equal(
            [
                "Microsoft.DurableTask.TaskFailedException",
                "Task 'RefuseTwice' (#0) failed with an unhandled exception: No tea.",
                Refused,
                "middle",
            ],
            (await app.EndOfAsync(await app.StartAsync(nameof(Failing.ExamineChild)))).ReadOutputAs<string[]>()!
        );
    }

    [Fact]
    public async Task An_orchestrator_that_nobody_has_fails_and_tells_who_is_there()
    {
        await using var app = await TestApp.InMemoryAsync();
        var ended = await app.EndOfAsync(await app.StartAsync("Nobody"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("'Nobody'", ended.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains(nameof(Failing.Examine), ended.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_that_escapes_is_a_failure_that_says_no_more()
    {
        await using var app = await TestApp.InMemoryAsync("skipping:2026-03-02T01:00:00Z");
        var ended = await app.EndOfAsync(await app.StartAsync(nameof(Failing.LetCancellationEscape)));
        Assert.Equal((OrchestrationRuntimeStatus.Failed, "(unknown)"), (ended.RuntimeStatus, ended.FailureDetails!.ErrorType));
    }
}
