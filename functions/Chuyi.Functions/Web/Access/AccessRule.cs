using System.Reflection;
using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Web;

/// <summary>What an HTTP function declares of who may call it, and with how much.</summary>
/// <param name="Audience">Who may call it.</param>
/// <param name="Case">The parameter of its route that names the case of a link, or null.</param>
/// <param name="Kilobytes">The largest body that it takes.</param>
public sealed record AccessRule(Audience Audience, string? Case, int Kilobytes)
{
    /// <summary>Those of all HTTP functions of the service, by their names.</summary>
    public static IReadOnlyDictionary<string, AccessRule> All { get; } =
        (
            from type in typeof(AccessRule).Assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null && method.GetParameters().Any(p => p.IsDefined(typeof(HttpTriggerAttribute)))
            select (function.Name, Rule: Of(method))
        ).ToDictionary(f => f.Name, f => f.Rule, StringComparer.Ordinal);

    /// <summary>The case that the address names and whose link has to be held, or null.</summary>
    public CaseId? CaseOf(HttpRequest request) =>
        Case is { } parameter && CaseId.TryParse(request.HttpContext.GetRouteValue(parameter) as string, out var id) ? id : null;

    /// <summary>
    /// Whether a body is not larger than the function takes. It is refused before it is read; one that does not say its
    /// length is read no further than that.
    /// </summary>
    public async Task<bool> Takes(HttpRequest request)
    {
        var largest = Kilobytes * 1024;
        if (request.ContentLength is { } length)
            return length <= largest;
        if (!request.Headers.ContainsKey("Transfer-Encoding") && request.Protocol == HttpProtocol.Http11)
            return true;
        var body = new byte[largest + 1];
        var read = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        request.Body = new MemoryStream(body, 0, read);
        return read <= largest;
    }

    private static AccessRule Of(MethodInfo method)
    {
        var audience = method.GetCustomAttribute<AudienceAttribute>();
        return new(
            audience?.Audience ?? Audience.None,
            audience?.Case,
            method.GetCustomAttribute<LargestBodyAttribute>()?.Kilobytes ?? LargestBodyAttribute.Usual
        );
    }
}
