using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuyi.Functions.Web;

/// <summary>The answers that are not a page of their own.</summary>
public static class Answers
{
    /// <summary>A page that shows nothing but itself.</summary>
    public static IResult Page<TPage>(HttpRequest request)
        where TPage : Page => new RazorComponentResult<TPage>(Parameters(request));

    /// <summary>A page with what it shows.</summary>
    public static IResult Page<TPage, TModel>(HttpRequest request, TModel model, int status = 200)
        where TPage : Page<TModel> =>
        new RazorComponentResult<TPage>(Parameters(request).Append(new(nameof(Web.Page<TModel>.Model), model)).ToDictionary())
        {
            StatusCode = status,
        };

    /// <summary>A page that answers a form, which stands on it once more with what is wrong.</summary>
    public static IResult Again<TPage, TModel>(HttpRequest request, TModel model, PostedForm posted, Refusal refusal)
        where TPage : Page<TModel>
    {
        RefusedForm.Put(request, new(request.Path.Value ?? "", posted.Fields, refusal.All));
        return Page<TPage, TModel>(request, model, refusal.Status);
    }

    /// <summary>A page that answers a form, where the same form sent again brings the same page and does nothing twice.</summary>
    public static IResult Repeatable(HttpRequest request, PostedForm posted, IResult page)
    {
        SentAgain.Put(request, new(request.Path.ToUriComponent(), posted.Fields, IsToLookAt: false));
        return page;
    }

    /// <summary>
    /// A refusal: problem+json on the API; of a form its own page again, filled, with each reason at its field; a page of
    /// its own elsewhere.
    /// </summary>
    public static IResult Refuse(HttpRequest request, Refusal refusal) =>
        IsApi(request)
            ? Results.Problem(
                title: refusal.Reason.In(Language(request)),
                statusCode: refusal.Status,
                type: "urn:chuyi:" + refusal.Code,
                extensions: new Dictionary<string, object?>
                {
                    ["code"] = refusal.Code,
                    ["zh"] = refusal.Reason.Zh,
                    ["en"] = refusal.Reason.En,
                }
            )
        : HttpMethods.IsPost(request.Method) ? new RefusedFormResult(refusal.All)
        : Page<RefusalPage, RefusalModel>(request, new(refusal), refusal.Status);

    /// <summary>For who is not of the audience: to the sign-in, with what was typed, or a refusal.</summary>
    public static async Task<IResult> Stop(HttpRequest request, Audience audience)
    {
        // What was typed is shown with the refusal, to be copied.
        if (HttpMethods.IsPost(request.Method) && !IsApi(request) && Forms.IsShort(request) && !Forms.IsFromElsewhere(request))
            await Forms.TryRead(request);
        return await Way(request, audience);
    }

    private static async Task<IResult> Way(HttpRequest request, Audience audience) =>
        audience.HasFlag(Audience.LinkHolder)
            ? HttpMethods.IsPost(request.Method) && !IsApi(request) && await KeptForm.Of(request) is { } form
                ? Page<RefusalPage, RefusalModel>(request, new(LinkNeeded, form), LinkNeeded.Status)
                : Refuse(request, LinkNeeded)
            : request.Caller().Session is not null
                ? Refuse(request, new Refusal("not-allowed", "您的账号不能使用此功能。", "Your account is not for this.", 403))
                : HttpMethods.IsPost(request.Method) && !IsApi(request) && await KeptForm.Of(request) is { } kept
                    ? Page<SignInPage, SignInModel>(request, new(null, kept), StatusCodes.Status401Unauthorized)
                    : IsApi(request) || !HttpMethods.IsGet(request.Method)
                        ? Refuse(request, new Refusal("sign-in", "请先登录。", "Please sign in first.", 401))
                        : Results.Redirect("/sign-in?then=" + Uri.EscapeDataString(request.Path + request.QueryString));

    public static IResult Fail(HttpRequest request, string reference) =>
        Refuse(
            request,
            new Refusal(
                "fault",
                $"系统出现故障，您的操作可能未完成，请稍后重试。故障编号：{reference}。",
                $"Something failed on our side; please try again later. Reference: {reference}.",
                500
            )
        );

    public static IResult Missing(HttpRequest request) =>
        Refuse(request, new Refusal("not-found", "没有找到您要的内容。", "There is nothing here.", 404));

    /// <summary>To a page of ours after an act, so that reloading it does not act again.</summary>
    public static IResult SeeOther(HttpRequest request, string path)
    {
        request.HttpContext.Response.Headers.Location = ReturnPath.Read(path).Value?.Text ?? "/";
        return Results.StatusCode(303);
    }

    private static Refusal LinkNeeded { get; } =
        new(
            RefusalWords.LinkNeeded,
            "请重新打开邮件中的链接并输入确认码。",
            "Please open the link in your e-mail again and give the code.",
            StatusCodes.Status403Forbidden
        );

    private static Dictionary<string, object?> Parameters(HttpRequest request) =>
        new() { [nameof(Web.Page.Caller)] = request.Caller(), [nameof(Web.Page.Request)] = request };

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static string Language(HttpRequest request) => request.Caller().Language;
}
