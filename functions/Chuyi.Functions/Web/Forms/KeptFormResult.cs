using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>
/// The answer to whoever has signed in again: the page on which the form stands, filled as it was sent, to be looked over and
/// sent once more.
/// </summary>
public sealed class KeptFormResult(KeptForm kept) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var fields = new FormCollection(
            kept.Fields.GroupBy(f => f.Name, StringComparer.Ordinal)
                .ToDictionary(f => f.Key, f => new Microsoft.Extensions.Primitives.StringValues([.. f.Select(one => one.Value)]))
        );
        var form = new RefusedForm(Uri.UnescapeDataString(kept.Action), fields, []);
        if (await FilledPage.TryMake(httpContext, fields[Forms.At], form) is { } page)
            await page.ExecuteAsync(httpContext);
        else
        {
            SentAgain.Put(httpContext.Request, new(kept.Action, fields, IsToLookAt: true));
            await Answers.Page<GoOnPage, GoOnModel>(httpContext.Request, new(kept)).ExecuteAsync(httpContext);
        }
    }
}
