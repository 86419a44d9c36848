using System.Reflection;
using Chuyi.Functions.Web;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Rehearsals.Web;

/// <summary>An HTTP function as the service declares it.</summary>
internal sealed record ServiceRoute(string Function, string Route, IReadOnlyList<string> Methods)
{
    /// <summary>All of them, in an order that stays.</summary>
    public static IReadOnlyList<ServiceRoute> All { get; } =
    [
        .. from type in typeof(AccessRule).Assembly.GetTypes()
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        let name = method.GetCustomAttribute<FunctionAttribute>()!.Name
        orderby trigger.Route, name
        select new ServiceRoute(name, trigger.Route!, trigger.Methods!),
    ];

    public Audience Audience => AccessRule.All[Function].Audience;
}
