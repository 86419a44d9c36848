using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuyi.Functions.Web;

/// <summary>
/// The answer to a form that is not taken: the page it stands on, made anew, with what is wrong at the fields and all that
/// was typed; what was received already is not offered once more. Where that page is not there (any more), or not for
/// whoever sent it, a page of the refusal's own.
/// </summary>
public sealed class RefusedFormResult(IReadOnlyList<Refusal> faults) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        if (await Page(httpContext) is { } page)
            await page.ExecuteAsync(httpContext);
        else
            await Answers.Page<RefusalPage, RefusalModel>(request, new(faults[0]), faults[0].Status).ExecuteAsync(httpContext);
    }

    private async Task<IResult?> Page(HttpContext http)
    {
        var request = http.Request;
        if (
            Forms.IsFromElsewhere(request)
            || Forms.Typed(request) is not { } fields
            || ReturnPath.Read(fields[Forms.At]).Value is not { } at
        )
            return null;
        var address = new Uri(new Uri("https://here.invalid/"), at.Text);
        var (path, query, action) = (request.Path, request.QueryString, request.Path.Value ?? "");
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
                RefusedForm.Put(request, new(action, faults.Any(f => f.Code == Refusal.Twice) ? FormCollection.Empty : fields, faults));
                if (await found.Page.Make(http, found.Parts) is RazorComponentResult { StatusCode: null or 200 } page)
                {
                    page.StatusCode = faults[0].Status;
                    return page;
                }
            }
        }
        // The page is another one now, or none: the refusal has its own.
        RefusedForm.Put(request, null);
        (request.Method, request.Path, request.QueryString) = (HttpMethods.Post, path, query);
        return null;
    }
}
