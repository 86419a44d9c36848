using System.Net;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

/// <summary>Which functions of an app are served.</summary>
public class ChoosingTests
{
    [Fact]
    public async Task Only_the_functions_that_host_json_lists_are_served()
    {
        using var folder = new AppFolder("""{ "functions": ["Root", "item"], "extensions": { "http": { "routePrefix": "" } } }""");
        await using var app = await TestApp.StartAsync(new() { Folder = folder.Path });
        foreach (var path in new[] { "/", "/items/5" })
            Assert.Equal(HttpStatusCode.OK, await AskAsync(app, path));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(app, "/plain"));
    }

    [Theory, InlineData("true", false), InlineData("1", false), InlineData("False", true), InlineData("0", true)]
    public async Task A_function_that_a_setting_disables_is_not_served(string disabled, bool served)
    {
        await using var app = await TestApp.StartAsync(new() { Settings = { ["AzureWebJobs.plain.Disabled"] = disabled } });
        Assert.Equal((HttpStatusCode.OK, served), (await AskAsync(app, "/items/5"), await AskAsync(app, "/plain") == HttpStatusCode.OK));
    }

    [Fact]
    public async Task An_orchestrator_or_activity_that_a_setting_disables_is_unknown()
    {
        var disabled = new[] { "DoOnce", "Greet" }.ToDictionary(name => $"AzureWebJobs.{name}.Disabled", string? (_) => "true");
        await using var app = await TestApp.StartAsync(new() { Settings = disabled });
        var orchestrator = await app.EndOfAsync(await app.StartAsync(nameof(Deeds.DoOnce), "x"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, orchestrator.RuntimeStatus);
        Assert.Contains("'DoOnce' doesn't exist, is disabled", orchestrator.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        var caller = await app.EndOfAsync(await app.StartAsync(nameof(SampleOrchestrations.GreetThenWait), "Li"));
        Assert.Contains("There is no activity 'Greet'", caller.FailureDetails!.InnerFailure!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_prefix_that_only_a_setting_has_refuses_the_start()
    {
        var starting = TestApp.StartAsync(new() { Settings = { ["AzureFunctionsJobHost:extensions:http:routePrefix"] = "v2" } });
        var refused = (await Assert.ThrowsAsync<AppNotLoadedException>(() => starting)).Message;
        Assert.Contains("routePrefix 'v2'", refused, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> AskAsync(TestApp app, string path)
    {
        using var http = app.Http;
        using var answer = await http.GetAsync(path);
        return answer.StatusCode;
    }
}
