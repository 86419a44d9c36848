using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuyi.Functions.Web;

/// <summary>The page on which a form stands, made anew in the request that brought it, with what was typed.</summary>
public static class FilledPage
{
    /// <summary>Makes it, or gives null where it is not there (any more), or not for whoever sent the form.</summary>
    /// <param name="at">The address of the page, as the form has it.</param>
    public static async Task<RazorComponentResult?> Make(HttpContext http, string? at, RefusedForm form)
    {
        if (ReturnPath.Read(at).Value is not { } read)
            return null;
        var request = http.Request;
        var address = new Uri(new Uri("https://here.invalid/"), read.Text);
        var (method, path, query) = (request.Method, request.Path, request.QueryString);
        (request.Method, request.Path, request.QueryString) = (
            HttpMethods.Get,
            PathString.FromUriComponent(address),
            QueryString.FromUriComponent(address)
        );
        if (PageRoute.Find(request.Path) is { } found)
        {
            foreach (var (name, part) in found.Parts)
                request.RouteValues[name] = part;
            if (found.Page.Admits(request))
            {
                RefusedForm.Put(request, form);
                if (await found.Page.Make(http, found.Parts) is RazorComponentResult { StatusCode: null or 200 } page)
                    return page;
            }
        }
        RefusedForm.Put(request, null);
        (request.Method, request.Path, request.QueryString) = (method, path, query);
        return null;
    }
}
