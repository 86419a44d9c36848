using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Benchmarks.App;

/// <summary>A function that returns the bytes it was given last, and does nothing else.</summary>
public static class Plain
{
    private static byte[] bytes = [];

    [Function(nameof(Keep))]
    public static async Task<IResult> Keep([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "plain")] HttpRequest request)
    {
        using var given = new MemoryStream();
        await request.Body.CopyToAsync(given, request.HttpContext.RequestAborted);
        bytes = given.ToArray();
        return Results.NoContent();
    }

    [Function(nameof(Give))]
    public static IResult Give([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "plain")] HttpRequest request) =>
        Results.Bytes(bytes, "text/html; charset=utf-8");
}
