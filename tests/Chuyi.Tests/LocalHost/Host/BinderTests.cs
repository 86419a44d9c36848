using Chuyi.LocalHost.Host;
using Chuyi.Tests.LocalHost.Semantics;
using Xunit;

namespace Chuyi.Tests.LocalHost.Host;

public class BinderTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(nameof(Inputs.Orchestrators.OfAnInterface), "an interface")]
    [InlineData(nameof(Inputs.Orchestrators.OfAnAbstractType), "an abstract type")]
    [InlineData(nameof(Inputs.Orchestrators.OfANullableValue), "a nullable value")]
    public void An_orchestrator_whose_input_Azure_would_not_bind_is_refused(string method, string kind)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Bind(method));
        Assert.StartsWith($"Orchestrator '{method}': parameter 'names' of type System.", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"is {kind}; on Azure it is always null", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Inputs.Orchestrators.OfAText)), InlineData(nameof(Inputs.Orchestrators.OfANumber))]
    [InlineData(nameof(Inputs.Orchestrators.OfAList)), InlineData(nameof(Inputs.Orchestrators.OfARecord))]
    public void Other_inputs_are_bound(string method) => Assert.NotNull(Bind(method));

    [Fact]
    public async Task A_host_with_such_an_orchestrator_does_not_start()
    {
        await using var hub = new Hub(azurite, onAzurite: false) { Functions = [typeof(Inputs.Wrong)] };
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => hub.StartAsync());
        Assert.Contains("'Rank'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_may_have_an_interface_as_its_input()
    {
        await using var hub = new Hub(azurite, onAzurite: false) { Functions = [typeof(Inputs.Right)] };
        var app = await hub.StartAsync();
        Assert.Equal("a b", (await app.EndOfAsync(await app.StartAsync("JoinThem", new[] { "a", "b" }))).ReadOutputAs<string>());
    }

    private static object Bind(string method)
    {
        var code = typeof(Inputs.Orchestrators).GetMethod(method)!;
        return Binder.For(new FunctionEntry(code, method), code.GetParameters()[1], afterOrchestrationTrigger: true);
    }
}
