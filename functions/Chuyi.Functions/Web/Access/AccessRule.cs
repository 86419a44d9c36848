using System.Reflection;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Functions.Web;

/// <summary>What an HTTP function declares of who may call it, and with how much.</summary>
/// <param name="Audience">Who may call it.</param>
/// <param name="Case">The parameter of its route that names the case of a link, or null.</param>
/// <param name="Kilobytes">The largest body that it takes.</param>
/// <param name="IsLocal">Whether it is a page of <see cref="LocalPages"/>: its route says so.</param>
/// <param name="IsOfFiles">Whether it serves files, the same to everybody.</param>
public sealed record AccessRule(Audience Audience, string? Case, int Kilobytes, bool IsLocal = false, bool IsOfFiles = false)
{
    /// <summary>What of the query a page depends on that is kept for everybody; null if it is made for each request.</summary>
    public IReadOnlyList<string>? CachedBy { get; init; }

    /// <summary>The parameter of its route that names the draft of an upload code, or null.</summary>
    public string? Draft { get; init; }

    /// <summary>Those of all HTTP functions of the service, by their names.</summary>
    public static IReadOnlyDictionary<string, AccessRule> All { get; } =
        (
            from type in typeof(AccessRule).Assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            let trigger = method
                .GetParameters()
                .Select(p => p.GetCustomAttribute<HttpTriggerAttribute>())
                .FirstOrDefault(t => t is not null)
            where function is not null && trigger is not null
            select (function.Name, Rule: Of(method, trigger.Route))
        ).ToDictionary(f => f.Name, f => f.Rule, StringComparer.Ordinal);

    /// <summary>The case that the address names and whose link has to be held, or null.</summary>
    public CaseId? CaseOf(HttpRequest request) =>
        Case is { } parameter && CaseId.TryParse(request.HttpContext.GetRouteValue(parameter) as string, out var id) ? id : null;

    /// <summary>
    /// Whether it is a page for this machine, and asked for from elsewhere or in a service with an address for others: then it
    /// is not there.
    /// </summary>
    public bool IsHiddenFrom(HttpRequest request) =>
        IsLocal && !(LocalPages.IsFromHere(request) && request.HttpContext.RequestServices.GetRequiredService<Site>().IsOnThisMachine);

    /// <summary>The draft that the address names, where an upload code of it is taken in place of a sign-in; else null.</summary>
    public string? DraftOf(HttpRequest request) => Draft is { } parameter ? request.HttpContext.GetRouteValue(parameter) as string : null;

    private int Largest => Kilobytes * 1024;

    /// <summary>Whether a body is larger than the function takes, by the length it says of itself: it is refused unread.</summary>
    public bool IsTooLong(HttpRequest request) => request.ContentLength > Largest;

    private const int Stretch = 64 * 1024;

    /// <summary>The most bytes that any function takes.</summary>
    public static long LargestOfAll => All.Values.Max(rule => (long)rule.Largest);

    /// <summary>
    /// Whether a body is not larger than the function takes. One that does not say its length is read no further than that,
    /// and nothing of it before it is known that its sender may come in.
    /// </summary>
    public async Task<bool> Takes(HttpRequest request)
    {
        if (request.ContentLength is not null)
            return !IsTooLong(request);
        if (!request.Headers.ContainsKey("Transfer-Encoding") && request.Protocol == HttpProtocol.Http11)
            return true;
        // It takes the room of what has come, and not of what might.
        var body = new MemoryStream();
        var stretch = new byte[Stretch];
        int read;
        while (body.Length <= Largest && (read = await request.Body.ReadAsync(stretch, request.HttpContext.RequestAborted)) > 0)
            body.Write(stretch, 0, read);
        body.Position = 0;
        request.Body = body;
        return body.Length <= Largest;
    }

    private static AccessRule Of(MethodInfo method, string? route)
    {
        var audience = method.GetCustomAttribute<AudienceAttribute>();
        return new(
            audience?.Audience ?? Audience.None,
            audience?.Case,
            method.GetCustomAttribute<LargestBodyAttribute>()?.Kilobytes ?? LargestBodyAttribute.Of(audience?.Audience ?? Audience.None),
            LocalPages.IsUnder(route),
            audience is { IsOfFiles: true, Audience: Audience.Public }
        )
        {
            Draft = audience?.Draft,
            CachedBy = method.GetCustomAttribute<CachedAttribute>()?.Query,
        };
    }
}
