using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>The caller of a request, put there by the middleware.</summary>
public static class CallerOfRequest
{
    private static readonly object Key = new();

    public static Caller Caller(this HttpRequest request) => (Caller)request.HttpContext.Items[Key]!;

    internal static void Put(HttpContext context, Caller caller) => context.Items[Key] = caller;
}
