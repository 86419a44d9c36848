using System.Text.Json;
using Chuyi.LocalHost.Host;
using Chuyi.LocalHost.Protocol;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

/// <summary>Apps that cannot be served: each is refused by name, with what to do.</summary>
public class BadAppsTests
{
    [Fact]
    public void An_app_without_functions_is_refused() =>
        Assert.Equal("The app has no functions. Give its published output, or mark public methods with [Function].", Refused());

    [Fact]
    public void A_function_without_a_trigger_or_with_two_is_refused()
    {
        var (idle, torn) = (Function("Idle", Trigger("durableClient")), Function("Torn", Trigger("httpTrigger"), Trigger("timerTrigger")));
        Assert.Equal("Function 'Idle' has no trigger. Give it exactly one.", Refused(idle));
        Assert.Equal("Function 'Torn' has more than one trigger. Give it exactly one.", Refused(torn));
    }

    [Fact]
    public void A_trigger_that_this_host_does_not_know_is_refused()
    {
        var refused = Refused(Function("Consume", Trigger("queueTrigger")));
        Assert.StartsWith("Function 'Consume' is started by a queueTrigger.", refused, StringComparison.Ordinal);
        Assert.EndsWith("take it out, or run the app on Azure.", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_is_refused() =>
        Assert.Equal(
            "Function 'Counter' is a durable entity. This host has no entities; take it out, or run the app on Azure.",
            Refused(Function("Counter", Trigger("entityTrigger")))
        );

    [Fact]
    public void Two_functions_of_one_name_are_refused() =>
        Assert.Equal(
            "Two functions are named 'Twice'. Give one of them another name.",
            Refused(Function("Twice", Trigger("activityTrigger")), Function("twice", Trigger("timerTrigger")))
        );

    [Fact]
    public void A_function_is_found_by_the_name_that_its_trigger_gives_whatever_the_case()
    {
        var activity = Function("A", """{ "name": "x", "type": "ActivityTrigger", "Activity": "Sign" }""");
        var table = FunctionTable.Read([activity, Function("O", Trigger("orchestrationTrigger"))]);
        Assert.Equal("A", table.Activity("sign")?.Name);
        Assert.Null(table.Activity("A"));
        Assert.Equal("O", table.Orchestrator("o")?.Name);
    }

    [Theory]
    [InlineData("items/{id}", "get", "ITEMS/{id}", "get", "GET /ITEMS/{id}")]
    [InlineData("items/{id:int}", "get,post", "items/{number:int}", "post", "POST /items/{number:int}")]
    [InlineData("files/{*path}", "", "files/{*rest}", "", "any /files/{*rest}")]
    [InlineData("Second", "get", "", "get", "GET /Second")]
    public void Two_functions_of_one_route_are_refused(string first, string methods, string second, string others, string expected)
    {
        var map = () => Map("", Http("First", first, methods), Http("Second", second, others));
        var refused = Assert.Throws<AppNotLoadedException>(map).Message;
        Assert.Equal($"Functions 'First' and 'Second' both answer {expected}. Give one of them another route or method.", refused);
    }

    [Theory]
    [InlineData("items/{id:int}", "get", "items/{id}", "get")]
    [InlineData("items/{id}", "get", "items/{id}", "post")]
    [InlineData("items/{id}", "get", "items/latest", "get")]
    public void Routes_that_can_be_told_apart_are_served(string first, string methods, string second, string others) =>
        Map("api", Http("First", first, methods), Http("Second", second, others));

    [Theory]
    [InlineData("items/{id"), InlineData("items/{id}/{id}"), InlineData("items/{id:nonsense}")]
    [InlineData("{*rest}/more"), InlineData("items/{id:range(x,y)}")]
    public void A_route_that_cannot_be_read_is_refused(string route)
    {
        var refused = Assert.Throws<AppNotLoadedException>(() => Map("api", Http("Lost", route, "get"))).Message;
        Assert.StartsWith($"The route 'api/{route}' of function 'Lost' cannot be read: ", refused, StringComparison.Ordinal);
        Assert.EndsWith("Write it as ASP.NET Core reads routes.", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_whose_routes_clash_does_not_start_and_the_next_one_does()
    {
        var starting = TestApp.StartAsync(new() { Functions = [typeof(SampleHttp), typeof(Clash)] });
        var refused = (await Assert.ThrowsAsync<AppNotLoadedException>(() => starting)).Message;
        Assert.Contains("'ClashOnce'", refused, StringComparison.Ordinal);
        Assert.Contains("'ClashAgain'", refused, StringComparison.Ordinal);
        await using var app = await TestApp.InMemoryAsync();
        using var http = app.Http;
        Assert.Equal("item 5", await http.GetStringAsync("/items/5"));
    }

    [Fact]
    public async Task An_app_of_which_no_function_is_wanted_does_not_start()
    {
        var starting = TestApp.StartAsync(new() { Settings = { ["AzureFunctionsJobHost:functions:0"] = "Nobody" } });
        var refused = (await Assert.ThrowsAsync<AppNotLoadedException>(() => starting)).Message;
        Assert.Contains("no functions", refused, StringComparison.Ordinal);
    }

    private static string Trigger(string type) => $$"""{ "name": "input", "type": "{{type}}", "direction": "In" }""";

    private static RpcFunctionMetadata Function(string name, params string[] bindings) =>
        new()
        {
            Name = name,
            FunctionId = name,
            RawBindings = { bindings },
        };

    private static RpcFunctionMetadata Http(string name, string route, string methods)
    {
        var list = JsonSerializer.Serialize(methods.Split(',', StringSplitOptions.RemoveEmptyEntries));
        return Function(name, $$"""{ "name": "request", "type": "httpTrigger", "route": "{{route}}", "methods": {{list}} }""");
    }

    private static string Refused(params RpcFunctionMetadata[] functions) =>
        Assert.Throws<AppNotLoadedException>(() => FunctionTable.Read(functions)).Message;

    private static void Map(string prefix, params RpcFunctionMetadata[] functions)
    {
        using var app = (IDisposable)WebApplication.CreateSlimBuilder().Build();
        FunctionRoutes.Map((WebApplication)app, FunctionTable.Read(functions).All, prefix, (_, _) => Task.CompletedTask);
    }
}
