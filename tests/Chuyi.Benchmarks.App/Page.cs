using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Benchmarks.App;

/// <summary>A page that costs nothing to make: what its answer takes is the way through the host.</summary>
public static class Page
{
    /// <summary>As long as a page of a service.</summary>
    public static readonly string Html =
        "<!doctype html><html lang=\"en\"><title>Page</title><body>"
        + $"{string.Concat(Enumerable.Repeat("<p>A paragraph of it.</p>", 100))}</body></html>";

    [Function(nameof(Show))]
    public static IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page")] HttpRequest request) =>
        Results.Content(Html, "text/html; charset=utf-8");
}
