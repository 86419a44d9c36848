using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.SampleApp;

/// <summary>Two functions that want one route.</summary>
[OnlyWhenAsked]
public static class Clash
{
    [Function("ClashOnce")]
    public static IResult Once([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "clash/{id:int}")] HttpRequest request, int id) =>
        Results.Text($"once {id}");

    [Function("ClashAgain")]
    public static IResult Again(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "CLASH/{number:int}")] HttpRequest request,
        int number
    ) => Results.Text($"again {number}");
}
