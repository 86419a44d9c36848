using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>The caller of a request, put there by the middleware.</summary>
public static class CallerOfRequest
{
    private static readonly object Key = new();

    public static Caller Caller(this HttpRequest request) => (Caller)request.HttpContext.Items[Key]!;

    /// <summary>The unit of an applicant: of one whom the audience of an address has let in.</summary>
    public static string Unit(this HttpRequest request) => request.Caller().Session!.Unit!;

    internal static void Put(HttpContext context, Caller caller) => context.Items[Key] = caller;
}
