using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for requests to a route. Locally every level is open to the loopback interface.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Any verb, with a function key.</summary>
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>The verbs named, with a function key; none named means any.</summary>
    public HttpTriggerAttribute(params string[] methods) : this() => Methods = methods;

    /// <summary>Any verb.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>The verbs named; none named means any.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route template below the prefix of <c>host.json</c>; the function's name when absent.</summary>
    public string? Route { get; set; }

    /// <summary>The verbs the function answers; null or empty means any.</summary>
    public string[]? Methods { get; }

    /// <summary>Who may call on Azure.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
