using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>Whether there is something to fill in on the page of a request: such a page is not loaded anew by itself.</summary>
public static class FilledIn
{
    private static readonly object Key = new();

    /// <summary>Is told by what can be filled in.</summary>
    public static void Put(HttpRequest request) => request.HttpContext.Items[Key] = true;

    public static bool Is(HttpRequest request) => request.HttpContext.Items.ContainsKey(Key);
}
