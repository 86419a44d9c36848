using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.SampleApp;

/// <summary>HTTP functions that the host's tests call.</summary>
public static class SampleHttp
{
    [Function("Root")]
    public static IResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) =>
        Results.Text("root");

    [Function("Item")]
    public static IResult Item(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "items/{id:int}")] HttpRequest request,
        int id
    ) => Results.Text($"item {id}");

    [Function("Latest")]
    public static IActionResult Latest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/latest")] HttpRequest request) =>
        new OkObjectResult(new { name = "latest" });

    [Function("Files")]
    public static IResult Files(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request,
        string? path
    ) => Results.Text($"file {path}");

    [Function("Plain")]
    public static object Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "plain")] HttpRequest request) =>
        new { lost = true };

    [Function("Write")]
    public static Task Write(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "write")] HttpRequest request,
        FunctionContext context
    ) => context.GetHttpContext()!.Response.WriteAsync("written");

    [Function("Throw")]
    public static IResult Throw([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throw")] HttpRequest request) =>
        throw new InvalidOperationException("as asked");

    [Function("Echo")]
    public static async Task<IResult> Echo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "echo")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        using var reader = new StreamReader(request.Body);
        return Results.Text(await reader.ReadToEndAsync(cancellation));
    }

    [Function("Measure")]
    public static async Task<IResult> Measure([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "measure")] HttpRequest request)
    {
        var (buffer, length) = (new byte[100_000], 0L);
        while (await request.Body.ReadAsync(buffer) is var read and > 0)
            length += read;
        return Results.Text($"{length}");
    }

    [Function("RefuseLong")]
    public static IResult RefuseLong([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "refuse-long")] HttpRequest request) =>
        Results.Text($"{request.ContentLength} is too long", statusCode: StatusCodes.Status413PayloadTooLarge);

    [Function("Now")]
    public static IResult Now([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "now")] HttpRequest request) =>
        Results.Text($"{request.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow():u}");

    [Function("Process")]
    public static IResult Process([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "process")] HttpRequest request) =>
        Results.Text($"{Environment.ProcessId}");

    /// <summary>Runs until its key is released, or its caller leaves, which it notes.</summary>
    [Function("Await")]
    public static async Task<IResult> Await(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "await/{key}")] HttpRequest request,
        string key,
        CancellationToken cancellation
    )
    {
        Deeds.Do(key);
        try
        {
            await Deeds.ReleaseOf(key).WaitAsync(cancellation);
            return Results.Text("released");
        }
        catch (OperationCanceledException)
        {
            Deeds.Do(key + "-left");
            throw;
        }
    }

    /// <summary>Tells how often something was done, to those in another process.</summary>
    [Function("RunsOf")]
    public static IResult RunsOf(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "deeds/{key}")] HttpRequest request,
        string key
    ) => Results.Text($"{Deeds.RunsOf(key)}");

    [Function("Release")]
    public static IResult Release(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "deeds/{key}")] HttpRequest request,
        string key
    )
    {
        Deeds.Release(key);
        return Results.NoContent();
    }

    [Function("StartGreeting")]
    public static async Task<IResult> StartGreeting(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "greetings/{name}")] HttpRequest request,
        string name,
        [DurableClient] DurableTaskClient client
    ) => Results.Text(await client.ScheduleNewOrchestrationInstanceAsync(nameof(SampleOrchestrations.GreetThenWait), name));

    /// <summary>Takes its time, whatever else happens.</summary>
    [Function("Slow")]
    public static async Task<IResult> Slow(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slow/{key}")] HttpRequest request,
        string key
    )
    {
        Deeds.Do(key);
        await Task.Delay(TimeSpan.FromSeconds(1));
        return Results.Text("slow");
    }

    /// <summary>Has an orchestration repeat a long text and tells how long its answer is.</summary>
    [Function("RepeatLong")]
    public static async Task<IResult> RepeatLong(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "long/{length:int}")] HttpRequest request,
        int length,
        [DurableClient] DurableTaskClient client
    )
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(SampleOrchestrations.EchoLarge), new string('x', length));
        return Results.Text(
            $"{(await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true)).ReadOutputAs<string>()?.Length}"
        );
    }
}
