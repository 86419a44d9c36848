using System.Reflection;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
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
public sealed class AccessMiddleware(SessionStore sessions, BlobOrigin blobs, ILogger<AccessMiddleware> log) : IFunctionsWorkerMiddleware
{
    public const string SessionCookie = "chuyi-session";
    public const string TaskCookie = "chuyi-task";
    public const string LanguageCookie = "chuyi-lang";

    /// <summary>Every HTTP function of the service and who may call it.</summary>
    public static IReadOnlyDictionary<string, Audience> Audiences { get; } =
        (
            from type in typeof(AccessMiddleware).Assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null && method.GetParameters().Any(p => p.IsDefined(typeof(HttpTriggerAttribute)))
            select (function.Name, method.GetCustomAttribute<AudienceAttribute>()?.Audience ?? Audience.None)
        ).ToDictionary(f => f.Name, f => f.Item2, StringComparer.Ordinal);

    /// <summary>Whether a call is an HTTP call, the only ones this is for.</summary>
    public static bool Guards(FunctionContext context) => Audiences.ContainsKey(context.FunctionDefinition.Name);

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        try
        {
            SetHeaders(http.Response.Headers);
            // Until it is known who asks: not even that may be readable.
            CallerOfRequest.Put(http, new Caller(null, null, Language(http.Request)));
            var caller = await Find(http);
            CallerOfRequest.Put(http, caller);
            var audience = Audiences[context.FunctionDefinition.Name];
            if (caller.Is(audience) || (audience.HasFlag(Audience.LinkHolder) && HoldsLink(http, caller)))
                await Answer(context, next, http);
            else
                await Answers.Stop(http.Request, audience).ExecuteAsync(http);
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
            await Answers.Fail(http.Request, context.InvocationId).ExecuteAsync(http);
        }
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
            BadHttpRequestException { StatusCode: 413 } => new("too-large", "请求内容过大。", "The request is too large.", 413),
            BadHttpRequestException => Forms.Malformed,
            // Storage refuses keys and continuation tokens of a form that only a forged address can have.
            Azure.RequestFailedException { Status: 400, ErrorCode: "InvalidInput" or "OutOfRangeInput" } => new(
                "malformed",
                "请求格式不正确。",
                "The request is malformed.",
                400
            ),
            UnknownYearException year => year.Refusal,
            _ => null,
        };

    private static bool HoldsLink(HttpContext http, Caller caller) =>
        caller.Task is { Case: { } own } && http.Request.Path.Value!.Split('/').Contains(own.ToString(), StringComparer.Ordinal);

    private async Task<Caller> Find(HttpContext http)
    {
        var cookies = http.Request.Cookies;
        async Task<Session?> Of(string name) =>
            cookies[name] is { Length: > 0 } token ? await sessions.Find(token, http.RequestAborted) : null;
        if (http.Request.Query.ContainsKey("lang"))
            http.Response.Cookies.Append(
                LanguageCookie,
                Language(http.Request),
                new CookieOptions
                {
                    SameSite = SameSiteMode.Lax,
                    Secure = http.Request.IsHttps,
                    MaxAge = TimeSpan.FromDays(365),
                }
            );
        return new Caller(await Of(SessionCookie), await Of(TaskCookie), Language(http.Request));
    }

    private static string Language(HttpRequest request) =>
        request.Query["lang"].ToString() is { Length: > 0 } asked
            ? asked == "en"
                ? "en"
                : "zh"
            : request.Cookies[LanguageCookie] is { } kept
                ? kept == "en"
                    ? "en"
                    : "zh"
                : request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase)
                    ? "en"
                    : "zh";

    private void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' {blobs.Origin}; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }
}
