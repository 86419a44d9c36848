using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Chuyi.Functions.Web;

/// <summary>
/// Stands before every HTTP function: finds out who asks, holds it against the audience that the function declares,
/// sets the headers of every answer, and turns what is malformed into a refusal. Everything else that goes wrong, what
/// cannot be read from storage above all, is a fault: logged, with the number that the answer tells.
/// </summary>
public sealed class AccessMiddleware(
    SessionStore sessions,
    LastSeen seen,
    RefusedAttempts refused,
    Cookies cookies,
    PageCache pages,
    BlobOrigin blobs,
    Site site,
    ILogger<AccessMiddleware> log
) : IFunctionsWorkerMiddleware
{
    /// <summary>Whether a call is an HTTP call, the only ones this is for.</summary>
    public static bool Guards(FunctionContext context) => AccessRule.All.ContainsKey(context.FunctionDefinition.Name);

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        try
        {
            SetHeaders(http.Response.Headers);
            if (!Uri.TryCreate($"http://{http.Request.Host}/", UriKind.Absolute, out _))
            {
                // No page can be made for it: not even one that says so.
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
            // Until it is known who asks: not even that may be readable.
            var anybody = new Caller(null, null, Language(http.Request)) { LargeText = IsLarge(http.Request) };
            CallerOfRequest.Put(http, anybody);
            var rule = AccessRule.All[context.FunctionDefinition.Name];
            if (rule.IsTooLong(http.Request))
                await Answers.Refuse(http.Request, TooLarge(rule)).ExecuteAsync(http);
            else if (rule.IsHiddenFrom(http.Request))
                await Answers.Missing(http.Request).ExecuteAsync(http);
            else if (pages.KeyOf(http.Request, rule, anybody) is { } key)
                await pages.Answer(http, key, () => Admit(context, next, http, rule));
            else
                await Admit(context, next, http, rule);
        }
        catch (Exception wrong) when (RefusalOf(wrong) is { } refusal && !http.Response.HasStarted)
        {
            await Answers.Refuse(http.Request, refusal).ExecuteAsync(http);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "{Function} failed, number {Reference}", context.FunctionDefinition.Name, context.InvocationId);
            if (http.Response.HasStarted)
                throw;
            // Of a page that broke off half-way nothing may remain.
            http.Response.Clear();
            SetHeaders(http.Response.Headers);
            await Answers.Fail(http.Request, context.InvocationId).ExecuteAsync(http);
        }
    }

    private async Task Admit(FunctionContext context, FunctionExecutionDelegate next, HttpContext http, AccessRule rule)
    {
        var caller = rule.IsOfFiles ? http.Request.Caller() : await Find(http, rule);
        CallerOfRequest.Put(http, caller);
        if (!caller.Is(rule.Audience) && !(rule.Audience.HasFlag(Audience.LinkHolder) && caller.Task is not null))
        {
            // Strangers are told to sign in, and leave nothing behind.
            await NoteRefused(caller, http);
            await (await Answers.Stop(http.Request, rule.Audience)).ExecuteAsync(http);
        }
        else if (!await rule.Takes(http.Request))
            await Answers.Refuse(http.Request, TooLarge(rule)).ExecuteAsync(http);
        else
        {
            await Answer(context, next, http);
            // Whoever may come in and is refused what they ask for has tried as well. A page for all notes its own.
            if (http.Response.StatusCode == StatusCodes.Status403Forbidden && rule.Audience != Audience.Public)
                await NoteRefused(caller, http);
        }
    }

    private async Task NoteRefused(Caller caller, HttpContext http)
    {
        if ((caller.Session ?? caller.Task) is { } who)
            // Also of who hangs up at once.
            await refused.Note(AttemptKind.NotAllowed, ActorKey.Of(who.Actor, who.Case), CancellationToken.None);
    }

    // Made here rather than by the framework afterwards, so that a page that cannot be made is a fault like any other.
    private static async Task Answer(FunctionContext context, FunctionExecutionDelegate next, HttpContext http)
    {
        await next(context);
        if (context.GetInvocationResult() is { Value: IResult answer } result)
        {
            result.Value = null;
            await answer.ExecuteAsync(http);
        }
    }

    // Only what came with the request is the fault of who sent it; whoever reads that refuses it on the spot.
    private static Refusal? RefusalOf(Exception wrong) =>
        wrong switch
        {
            BadHttpRequestException => Forms.Malformed,
            UnknownPageException => Forms.Malformed,
            UnknownYearException year => year.Refusal,
            _ => null,
        };

    private static Refusal TooLarge(AccessRule rule) =>
        new(
            "too-large",
            $"提交的内容过大，最多 {rule.Kilobytes} KB。",
            $"What was sent is too large; at most {rule.Kilobytes} KB are taken here.",
            413
        );

    private async Task<Caller> Find(HttpContext http, AccessRule rule)
    {
        async Task<Session?> Of(string cookie) =>
            cookies.Read(http.Request, cookie) is { } token ? await sessions.Find(token, http.RequestAborted) : null;
        if (http.Request.Query.ContainsKey("lang"))
            cookies.Write(http.Response, Cookies.Language, Language(http.Request), TimeSpan.FromDays(365));
        if (http.Request.Query.ContainsKey("text"))
            cookies.Write(http.Response, Cookies.Text, IsLarge(http.Request) ? "large" : "normal", TimeSpan.FromDays(365));
        // A link opens the case that the address names and no other, and an upload code its draft.
        var task =
            rule.CaseOf(http.Request) is { } id && await Of(Cookies.Task(id)) is { Case: { } own } holder && own == id ? holder : null;
        var session =
            rule.DraftOf(http.Request) is { } draft && http.Request.Headers[UploadCode.Header].ToString() is { Length: > 0 } code
                ? await sessions.FindCode(code, draft, http.RequestAborted)
                : await seen.Find(http);
        return new Caller(session, task, Language(http.Request))
        {
            LargeText = IsLarge(http.Request),
            Received = Receipt.Read(http.Request, cookies),
        };
    }

    private bool IsLarge(HttpRequest request) =>
        (request.Query["text"].ToString() is { Length: > 0 } asked ? asked : cookies.Read(request, Cookies.Text)) == "large";

    private string Language(HttpRequest request) =>
        request.Query["lang"].ToString() is { Length: > 0 } asked
            ? asked == "en"
                ? "en"
                : "zh"
            : cookies.Read(request, Cookies.Language) is { } kept
                ? kept == "en"
                    ? "en"
                    : "zh"
                : request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase)
                    ? "en"
                    : "zh";

    private void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' {blobs.Origin}; "
            // A document that is shown beside a form comes from the storage, by way of the page that notes the look.
            + $"img-src 'self' data: {blobs.Origin}; frame-src 'self' {blobs.Origin}; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (site.IsSecure)
            headers.StrictTransportSecurity = "max-age=31536000";
    }
}
