using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class TokensTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(nameof(Tokens.SleepByTheMachine), false), InlineData(nameof(Tokens.SleepByTheMachine), true)]
    [InlineData(nameof(Tokens.WaitByTheMachine), false), InlineData(nameof(Tokens.WaitByTheMachine), true)]
    public async Task A_token_that_the_machine_cancels_fails_its_instance_and_the_host_lives_on(string orchestrator, bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(orchestrator);
        var ended = await app.EndOfAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("invalid asynchronous invocation", ended.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Null(app.Clock.NextTimer);
        Assert.Equal(1, (await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), AzuriteFixture.NewName()))).ReadOutputAs<int>());

        app = await hub.CrashAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await app.EndOfAsync(id)).RuntimeStatus);
    }
}
