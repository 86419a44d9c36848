using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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
        RazorComponentResult? made = null;
        try
        {
            made = await Make(http, request, form);
            return made;
        }
        finally
        {
            // What answers instead stands at the address of the form.
            if (made is null)
            {
                RefusedForm.Put(request, null);
                (request.Method, request.Path, request.QueryString) = (method, path, query);
            }
        }
    }

    /// <summary>
    /// The same for what a person must not lose: a fault on the way, in storage or in the page itself, is logged, and answered
    /// as if the page were not there.
    /// </summary>
    public static async Task<RazorComponentResult?> TryMake(HttpContext http, string? at, RefusedForm form)
    {
        try
        {
            return await Make(http, at, form);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            http.RequestServices.GetRequiredService<ILogger<RefusedForm>>().LogError(fault, "The page of a form cannot be made");
            return null;
        }
    }

    private static async Task<RazorComponentResult?> Make(HttpContext http, HttpRequest request, RefusedForm form)
    {
        if (PageRoute.Find(request.Path) is not { } found)
            return null;
        foreach (var (name, part) in found.Parts)
            request.RouteValues[name] = part;
        if (!found.Page.Admits(request))
            return null;
        RefusedForm.Put(request, form);
        return await found.Page.Make(http, found.Parts) is RazorComponentResult { StatusCode: null or 200 } page ? page : null;
    }
}
