using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.SampleApp;

/// <summary>HTTP functions that the host's tests call.</summary>
public static class SampleHttp
{
    [Function("Root")]
    public static IResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) => Results.Text("root");

    [Function("Item")]
    public static IResult Item([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "items/{id:int}")] HttpRequest request, int id) => Results.Text($"item {id}");

    [Function("Latest")]
    public static IActionResult Latest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/latest")] HttpRequest request) => new OkObjectResult(new { name = "latest" });

    [Function("Files")]
    public static IResult Files([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string? path) => Results.Text($"file {path}");

    [Function("Plain")]
    public static object Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "plain")] HttpRequest request) => new { lost = true };

    [Function("Write")]
    public static Task Write([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "write")] HttpRequest request, FunctionContext context) =>
        context.GetHttpContext()!.Response.WriteAsync("written");

    [Function("Throw")]
    public static IResult Throw([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throw")] HttpRequest request) => throw new InvalidOperationException("as asked");

    [Function("Echo")]
    public static async Task<IResult> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "echo")] HttpRequest request, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body);
        return Results.Text(await reader.ReadToEndAsync(cancellation));
    }

    [Function("StartGreeting")]
    public static async Task<IResult> StartGreeting(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "greetings/{name}")] HttpRequest request, string name, [DurableClient] DurableTaskClient client) =>
        Results.Text(await client.ScheduleNewOrchestrationInstanceAsync(nameof(SampleOrchestrations.GreetThenWait), name));
}
