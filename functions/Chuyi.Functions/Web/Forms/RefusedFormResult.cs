using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;

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
        if (!Forms.IsFromElsewhere(request) && Forms.Typed(request) is { } fields && await Page(httpContext, fields) is { } page)
            await page.ExecuteAsync(httpContext);
        else
            await Answers.Page<RefusalPage, RefusalModel>(request, new(faults[0]), faults[0].Status).ExecuteAsync(httpContext);
    }

    private async Task<IResult?> Page(HttpContext http, IFormCollection fields)
    {
        var shown = faults.Any(f => f.Code == Refusal.Twice) ? FormCollection.Empty : fields;
        var form = new RefusedForm(http.Request.Path.Value ?? "", shown, faults);
        var page = faults.Any(f => f.Status >= 500)
            ? await FilledPage.TryMake(http, fields[Forms.At], form)
            : await FilledPage.Make(http, fields[Forms.At], form);
        if (page is not null)
            page.StatusCode = faults[0].Status;
        return page;
    }
}
