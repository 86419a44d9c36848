using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Functions.Web;

/// <summary>A page by its address: how a form that is refused gets back to the page it stands on.</summary>
/// <param name="Method">
/// The function that makes it. It takes the request, the parts of the address, a cancellation and, if the form kept it, the client.
/// </param>
/// <param name="Access">Who may see it.</param>
public sealed record PageRoute(MethodInfo Method, AccessRule Access)
{
    private static readonly Type Client = typeof(DurableTaskClient);

    // Where forms are sent; at many of them their page stands as well.
    private static readonly IReadOnlyList<TemplateMatcher> FormAddresses =
    [
        .. Functions().Where(method => Takes(method, "post") && !Takes(method, "get")).Select(Matcher),
    ];

    private readonly TemplateMatcher matcher = Matcher(Method);

    /// <summary>The pages of the service, those with a plainer address first.</summary>
    public static IReadOnlyList<PageRoute> All { get; } =
    [
        .. from method in Functions()
        where Takes(method, "get") && method.DeclaringType != typeof(NotFoundPages)
        orderby RouteOf(method).Count(c => c == '{'), RouteOf(method)
        select new PageRoute(method, AccessRule.All[method.GetCustomAttribute<FunctionAttribute>()!.Name]),
    ];

    /// <summary>The page at a path, with what its route reads there.</summary>
    public static (PageRoute Page, RouteValueDictionary Parts)? Find(PathString path)
    {
        foreach (var page in All)
        {
            var parts = new RouteValueDictionary();
            if (page.matcher.TryMatch(path, parts))
                return (page, parts);
        }
        return null;
    }

    /// <summary>
    /// The page above an address to which only forms are sent: such an address stands in the browser of whoever was answered
    /// there, and is opened when they come back to it. Null where it is no such address, or no page is above it.
    /// </summary>
    public static string? Above(PathString path)
    {
        if (Find(path) is not null || !FormAddresses.Any(form => form.TryMatch(path, [])))
            return null;
        for (var at = path.Value ?? ""; at.LastIndexOf('/') is > 0 and var end; )
            if (Find(new PathString(at = at[..end])) is not null)
                return at;
        return null;
    }

    /// <summary>The page at an address or above it, for whoever was answered there; the home page where there is none.</summary>
    public static PathString Nearest(PathString path) =>
        Find(path) is not null ? path
        : Above(path) is { } above ? new(above)
        : "/";

    /// <summary>Whether the page can be made here, and who sent the form may see it.</summary>
    /// <param name="request">With the page's address.</param>
    public bool Admits(HttpRequest request)
    {
        if (Access.IsHiddenFrom(request))
            return false;
        if (Method.GetParameters().Any(p => p.ParameterType == Client) && !request.HttpContext.Items.ContainsKey(Client))
            return false;
        var caller = request.Caller();
        return caller.Is(Access.Audience)
            || (Access.Audience.HasFlag(Audience.LinkHolder) && Access.CaseOf(request) is { } named && caller.Task?.Case == named);
    }

    /// <summary>Makes the page.</summary>
    public async Task<IResult> Make(HttpContext http, RouteValueDictionary parts)
    {
        var maker = Method.IsStatic ? null : ActivatorUtilities.CreateInstance(http.RequestServices, Method.DeclaringType!);
        var made = Method.Invoke(maker, [.. Method.GetParameters().Select(p => Argument(p, http, parts))]);
        return made is Task<IResult> making ? await making : (IResult)made!;
    }

    /// <summary>Keeps what only the host gives to a function, for a page that is made anew in its request.</summary>
    public static void Keep(HttpRequest request, DurableTaskClient client) => request.HttpContext.Items[Client] = client;

    private static object? Argument(ParameterInfo parameter, HttpContext http, RouteValueDictionary parts) =>
        parameter.ParameterType == typeof(HttpRequest) ? http.Request
        : parameter.ParameterType == typeof(CancellationToken) ? http.RequestAborted
        : parameter.ParameterType == Client ? http.Items[Client]
        : parts[parameter.Name!] as string;

    private static IEnumerable<MethodInfo> Functions() =>
        from type in typeof(PageRoute).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<FunctionAttribute>() is not null
        select method;

    private static bool Takes(MethodInfo method, string verb) =>
        Trigger(method)?.Methods?.Contains(verb, StringComparer.OrdinalIgnoreCase) == true;

    private static TemplateMatcher Matcher(MethodInfo method) => new(TemplateParser.Parse(RouteOf(method)), []);

    private static HttpTriggerAttribute? Trigger(MethodInfo method) =>
        method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(t => t is not null);

    // The home page's route takes a part that is always empty: the host knows no route without any.
    private static string RouteOf(MethodInfo method) => Trigger(method)!.Route is { } route && !route.Contains("maxlength(0)") ? route : "";
}
