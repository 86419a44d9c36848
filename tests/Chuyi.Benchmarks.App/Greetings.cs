using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Chuyi.Benchmarks.App;

/// <summary>The workload: one activity and one external event an orchestration, started and raised over HTTP.</summary>
public static class Greetings
{
    [Function(nameof(Start))]
    public static async Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "start/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client
    )
    {
        await client.ScheduleNewOrchestrationInstanceAsync(nameof(GreetAndWait), id, new StartOrchestrationOptions(id));
        return Results.NoContent();
    }

    [Function(nameof(Answer))]
    public static async Task<IResult> Answer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "answer/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client
    )
    {
        await client.RaiseEventAsync(id, "answer", "yes");
        await client.WaitForInstanceCompletionAsync(id, request.HttpContext.RequestAborted);
        return Results.NoContent();
    }

    [Function(nameof(GreetAndWait))]
    public static async Task<string> GreetAndWait([OrchestrationTrigger] TaskOrchestrationContext context, string name) =>
        await context.CallActivityAsync<string>(nameof(Greet), name) + await context.WaitForExternalEvent<string>("answer");

    [Function(nameof(Greet))]
    public static string Greet([ActivityTrigger] string name) => $"Hello {name}, ";
}
