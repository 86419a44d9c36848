using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Web;

/// <summary>What answers an address that no function has: a page of ours rather than the browser's own.</summary>
public static class NotFoundPages
{
    [Function("NotFound"), Audience(Audience.Public)]
    public static IResult Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")]
            HttpRequest request,
        string? path
    ) => Answers.Missing(request);
}
