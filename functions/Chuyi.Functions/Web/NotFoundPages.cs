using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Web;

/// <summary>
/// What answers an address that no function has: a page of ours rather than the browser's own. Whoever opens an address to which
/// only forms are sent, going back or with yesterday's tabs, is led to the page above it.
/// </summary>
public static class NotFoundPages
{
    [Function("NotFound"), Audience(Audience.Public)]
    public static IResult Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")]
            HttpRequest request,
        string? path
    ) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && PageRoute.Above(request.Path) is { } page
            ? Answers.SeeOther(request, new PathString(page).ToUriComponent())
            : Answers.Missing(request);
}
